package org.concord.audit;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.concord.platform.ProblemBody;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "auditor", roles = "auditor")
class VerificationResourceTest {
    private static final String VERIFICATIONS = "/api/v1/audit/verifications";

    @Inject
    AuditTrail trail;

    @BeforeEach
    void aFewEntries() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 3; i++) {
                trail.append(new CaseConsulted("CF-26-VERIFY"));
            }
        });
    }

    /** The table is held, so that the one that came first cannot end. */
    @Test
    void ofTwoAtOnceOneIsToldToWait() throws SQLException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection owner = TestEnvironment.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_leaf IN ACCESS EXCLUSIVE MODE");
            var one = CompletableFuture.supplyAsync(() -> given().post(VERIFICATIONS), threads);
            var two = CompletableFuture.supplyAsync(() -> given().post(VERIFICATIONS), threads);
            Response first = (Response)
                    CompletableFuture.anyOf(one, two).orTimeout(20, SECONDS).join();
            first.then().statusCode(429).header("Retry-After", "10").contentType(ProblemBody.MEDIA_TYPE);
            owner.rollback();
            assertThat(List.of(one.join().statusCode(), two.join().statusCode()))
                    .containsExactlyInAnyOrder(200, 429);
        }
        given().post(VERIFICATIONS).then().statusCode(200);
    }

    @Test
    void verificationAnswersAndIsItselfRecorded() {
        given().post(VERIFICATIONS)
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("size", greaterThan(2))
                .body("root", matchesPattern("[0-9a-f]{64}"))
                .body("missingLeaves", equalTo(0))
                .body("$", not(hasKey("firstBadIndex")))
                .body("$", not(hasKey("earlierHolds")));

        given().queryParam("action", "trail-verified")
                .queryParam("limit", 1)
                .get("/api/v1/audit/entries")
                .then()
                .body("items.facts[0].verified", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"size\": null}"})
    void noBodyIsNeeded(String body) {
        given().contentType("application/json")
                .body(body)
                .post(VERIFICATIONS)
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    @Test
    void noContentTypeIsNeededWithoutABody() throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + VERIFICATIONS);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest bare = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(bare, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"verified\":true");
        }
    }

    @Test
    void anEarlierAnswerCanBeHeldAgainstTheTrail() {
        JsonPath earlier = given().post(VERIFICATIONS).jsonPath();
        String held = "{\"size\": %d, \"root\": \"%s\"}";

        given().contentType("application/json")
                .body(held.formatted(earlier.getLong("size"), earlier.getString("root")))
                .post(VERIFICATIONS)
                .then()
                .body("verified", equalTo(true))
                .body("earlierHolds", equalTo(true));
        given().contentType("application/json")
                .body(held.formatted(earlier.getLong("size") - 1, earlier.getString("root")))
                .post(VERIFICATIONS)
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("earlierHolds", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"depth\": 1}",
                "{\"size\": \"1\"}",
                "{\"size\": 1}",
                "{\"root\": \"00\"}",
                "{\"size\": -1, \"root\": \"00\"}",
                "{} {}"
            })
    void aBodyThatCannotBeUsedIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post(VERIFICATIONS)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        given().contentType("text/plain")
                .body("verify!")
                .post(VERIFICATIONS)
                .then()
                .statusCode(415)
                .contentType(ProblemBody.MEDIA_TYPE);
    }
}
