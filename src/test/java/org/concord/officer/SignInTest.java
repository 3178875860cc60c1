package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.concord.platform.ProblemBody;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignInTest {
    private static final String SESSIONS = "/api/v1/sessions";

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "officer,officer", "deputy,officer", "officer2,officer", "coordinator,coordinator", "coordinator2,coordinator",
                "director,coordinator",
        "custodian,custodian", "custodian2,custodian", "adviser,adviser", "analyst,analyst", "auditor,auditor",
                "administrator,administrator"
    })
    void everyDemonstrationAccountSignsIn(String account, String role) {
        Caller.signIn(account + "@demo.invalid", Caller.DEMONSTRATION)
                .then()
                .statusCode(200)
                .body("token", notNullValue())
                .body("expiresAt", notNullValue())
                .body("officer.roles", contains(role))
                .body("officer.demonstration", equalTo(true));
    }

    @Test
    void theAnswerSaysWhoSignedIn() {
        Caller.signIn("officer@demo.invalid", Caller.DEMONSTRATION)
                .then()
                .body("officer.id", notNullValue())
                .body("officer.name", equalTo("Demo Officer (Normanton, Arboretum)"))
                .body("officer.email", equalTo("officer@demo.invalid"))
                .body("officer.wards", contains("E05015511", "E05015521"))
                .body("officer.strands", empty())
                .body("officer.language", equalTo("en"));
    }

    @Test
    void theAddressMayBeTypedInAnyCase() {
        Caller.signIn(" Officer@DEMO.invalid ", Caller.DEMONSTRATION).then().statusCode(200);
    }

    @Test
    void aSignInIsRecordedInTheOfficersName() {
        String id = Caller.signIn("analyst@demo.invalid", Caller.DEMONSTRATION).path("officer.id");
        assertThat(Trail.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'signed-in' AND actor = ? AND subject = actor",
                        "officer:" + id))
                .isPositive();
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonAreAnsweredAlike() {
        Response wrong = Caller.signIn("adviser@demo.invalid", "not the password");
        Response unknown = Caller.signIn("nobody@demo.invalid", "not the password");
        wrong.then()
                .statusCode(401)
                .contentType(ProblemBody.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/sign-in-failed"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void aRefusedSignInIsRecordedAllTheSame() {
        People.Person person = People.added("adviser");
        int unknown = Trail.entries("sign-in-failed", "officer:unknown");
        Caller.signIn(person.email(), "not the password").then().statusCode(401);
        Caller.signIn("nobody-at-all@test.invalid", "not the password").then().statusCode(401);
        assertThat(Trail.entries("sign-in-failed", "officer:" + person.id())).isEqualTo(1);
        assertThat(Trail.entries("sign-in-failed", "officer:unknown")).isEqualTo(unknown + 1);
    }

    @Test
    void afterTenFailuresTheNextIsRefusedUnheardUntilTimeHasPassed() {
        People.Person person = People.added("adviser");
        for (int i = 0; i < 10; i++) {
            Caller.signIn(person.email(), "guess number " + i).then().statusCode(401);
        }
        Caller.signIn(person.email(), People.PASSWORD)
                .then()
                .statusCode(429)
                .contentType(ProblemBody.MEDIA_TYPE)
                .header("Retry-After", matchesPattern("[12][0-9]|30"))
                .header("RateLimit-Policy", "\"sign-in\";q=10;w=300")
                .header("RateLimit", matchesPattern("\"sign-in\";r=0;t=([12][0-9]|30)"));
        Caller.signIn("analyst@demo.invalid", Caller.DEMONSTRATION).then().statusCode(200);
        clock.advance(Duration.ofSeconds(31));
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(200);
    }

    @Test
    void aSecondFactorThatNobodyHasIsNotLookedAt() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "analyst@demo.invalid", "password", Caller.DEMONSTRATION, "otp", "123456"))
                .post(SESSIONS)
                .then()
                .statusCode(200);
    }

    @Test
    void anAbsentSecondFactorMayBeNull() {
        Map<String, Object> body =
                new HashMap<>(Map.of("email", "analyst@demo.invalid", "password", Caller.DEMONSTRATION));
        body.put("otp", null);
        given().contentType(ContentType.JSON)
                .body(body)
                .post(SESSIONS)
                .then()
                .statusCode(200)
                .body("type", nullValue());
    }
}
