package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.concord.resident.Resident;
import org.jspecify.annotations.Nullable;

/** A made-up adviser of a made-up centre, whom only one test knows. */
public record Adviser(String id, String email) {
    private static final String PASSWORD = "a long enough password";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** @param organisation code of the centre; null = of none */
    public static Adviser of(@Nullable String organisation) {
        return of(organisation, "adviser");
    }

    static Adviser of(@Nullable String organisation, String role) {
        return of(organisation, role, List.of());
    }

    /** @param wards codes of those whose cases they may see; none for every ward */
    static Adviser of(@Nullable String organisation, String role, List<String> wards) {
        String email = "desk" + NUMBER.incrementAndGet() + "@test.invalid";
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("email", email, "name", "At the desk", "password", PASSWORD, "roles", List.of(role)));
        if (!wards.isEmpty()) {
            body.put("wards", wards);
        }
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        String id = as("administrator")
                .body(body)
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Adviser(id, email);
    }

    /** @return its code */
    public static String newCentre() {
        String code = "centre-" + NUMBER.incrementAndGet();
        as("administrator")
                .body(Map.of("code", code, "name", "Centre " + code))
                .post("/api/v1/partners")
                .then()
                .statusCode(201);
        return code;
    }

    /** In a browser of their own, in front of the desk. */
    public Resident signedIn() {
        Resident browser = new Resident();
        signIn(browser);
        return browser;
    }

    void signIn(Resident browser) {
        browser.open("/sign-in");
        browser.answer("email", email, "password", PASSWORD);
    }

    /** At the door to which the browser was sent. */
    Response signInAgain(Resident browser) {
        return browser.answer("email", email, "password", PASSWORD, "then", "/report/check");
    }

    public String token() {
        return given().contentType("application/json")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
