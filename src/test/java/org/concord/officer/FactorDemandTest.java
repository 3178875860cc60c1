package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.concord.Callers;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** No demonstration, and nothing said of second factors: then the grave roles need one. */
@QuarkusTest
@TestProfile(FactorDemandTest.Production.class)
class FactorDemandTest {
    private static final String EMAIL = "first@council.example";
    private static final String PASSWORD = "a first long password";

    public static class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "concord.demo",
                    "false",
                    "concord.officer.factor-demanded-of",
                    "coordinator,custodian,auditor,administrator",
                    "concord.officer.first-administrator-email",
                    EMAIL,
                    "concord.officer.first-administrator-password",
                    PASSWORD);
        }
    }

    @Inject
    TestClock clock;

    @Test
    void whoseRoleNeedsOneCanDoNothingButSetItUpAndThenEverything() {
        Callers.signAllInAnew();
        Authenticator.whereACodeBegins(clock);
        String token = Caller.token(EMAIL, PASSWORD);
        Caller.with(token)
                .get("/api/v1/officers")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/factor-needed"))
                .body("detail", containsString("/api/v1/account/factor"));
        Caller.with(token)
                .body(People.somebody("officer"))
                .post("/api/v1/officers")
                .then()
                .statusCode(403);
        Caller.with(token).body("{}").post("/api/v1/reports").then().statusCode(403);
        Caller.with(token).get("/api/v1/account").then().statusCode(200).body("factor.demanded", equalTo(true));
        Caller.with(token).get("/api/v1/reference").then().statusCode(200);
        // At the pages, too: a token in their cookie is led to where a second factor begins.
        page(token)
                .get("/console/begin")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/account/factor"));
        page(token)
                .get("/console/account/factor")
                .then()
                .statusCode(200)
                .body(containsString("until then nothing else opens"));
        page(token).get("/console/account").then().statusCode(200);
        page(token).get("/console/administration").then().statusCode(oneOf(303, 404));

        Authenticator.SetUp done = Authenticator.setUp(token, PASSWORD, clock);

        Caller.with(token).get("/api/v1/officers").then().statusCode(200);
        String id = Caller.with(token)
                .body(People.somebody("officer"))
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("email");
        String officer = Caller.token(id, People.PASSWORD);
        Caller.with(officer).get("/api/v1/alerts").then().statusCode(200);
        Caller.signIn(EMAIL, PASSWORD).then().statusCode(401);
        String again = Authenticator.signIn(EMAIL, PASSWORD, done.app().code(1)).path("token");
        // Taken away again, it is owed again.
        Caller.with(again)
                .body(Map.of("password", PASSWORD, "otp", done.recoveryCodes().getLast()))
                .post("/api/v1/account/factor/removal")
                .then()
                .statusCode(204);
        Caller.with(again).get("/api/v1/officers").then().statusCode(403);
        assertThat(Trail.entries(
                        "factor-removed",
                        "officer:" + Caller.with(again).get("/api/v1/account").path("officer.id")))
                .isEqualTo(1);
    }

    private static RequestSpecification page(String token) {
        return given().redirects().follow(false).cookie("session", token);
    }
}
