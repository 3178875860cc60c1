package org.concord;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demonstration accounts, signed in as a person would be. */
public final class Callers {
    /** Well before a token runs out (after a quarter of an hour), however long the tests take that come between. */
    private static final Duration USED_FOR = Duration.ofMinutes(8);

    private static final Map<String, Session> TOKENS = new ConcurrentHashMap<>();

    /** @param begun by the machine's own count, which no test puts forward */
    private record Session(String token, long begun) {
        boolean isFresh() {
            return System.nanoTime() - begun < USED_FOR.toNanos();
        }
    }

    private Callers() {}

    /** A resident: no token. */
    public static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    /** @param account the part before {@code @demo.invalid} */
    public static RequestSpecification as(String account) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token(account));
    }

    public static String token(String account) {
        return TOKENS.compute(
                        account,
                        (same, known) -> known != null && known.isFresh()
                                ? known
                                : new Session(signIn(account), System.nanoTime()))
                .token();
    }

    public static void signAllInAnew() {
        TOKENS.clear();
    }

    /** The demonstration partner, with a token of its own. */
    public static RequestSpecification demoPartner() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + demoPartnerToken());
    }

    public static String demoPartnerToken() {
        String id = as("administrator").get("/api/v1/partners").path("items.find { it.code == 'demo-partner' }.id");
        return as("administrator")
                .body("{}")
                .post("/api/v1/partners/" + id + "/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A session of its own, so that ending it ends nobody else's. */
    public static String signIn(String account) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", account + "@demo.invalid", "password", "demonstration"))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
