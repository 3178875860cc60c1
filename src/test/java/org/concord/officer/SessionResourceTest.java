package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.concord.platform.ProblemBody;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionResourceTest {
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String RENEWALS = "/api/v1/sessions/renewals";

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "officer,officer", "deputy,officer", "officer2,officer", "coordinator,coordinator", "coordinator2,coordinator", "director,coordinator",
        "custodian,custodian", "custodian2,custodian", "adviser,adviser", "analyst,analyst", "auditor,auditor", "administrator,administrator"
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
        assertThat(Trail.number("SELECT count(*) FROM audit_entry WHERE action = 'signed-in' AND actor = ? AND subject = actor", "officer:" + id))
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
    void whatIsMissingIsNamed() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(SESSIONS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", hasItems("/email", "/password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "[]", "null", "\"text\"", "{\"email\":1,\"password\":\"demonstration\"}",
        "{\"email\":\"officer@demo.invalid\",\"password\":\"demonstration\",\"pin\":\"1\"}",
        "{\"email\":\"a@b.c\",\"email\":\"a@b.c\",\"password\":\"x\"}", "{\"email\":\"a@b.c\",\"password\":\"x\"} {}",
        "{\"email\":\"officer@demo.invalid\",\"password\":\"demonstration\\u0000\"}", "{\"email\":\"a@b.c\",\"password\":\"\\ud800\"}"
    })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        given().contentType(ContentType.JSON).body(body).post(SESSIONS).then().statusCode(400).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain").body("x").post(SESSIONS).then().statusCode(415).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void aSessionIsRenewedAndRecorded() {
        People.Person person = People.added("adviser");
        String token = person.token();
        String fresh = Caller.with(token).post(RENEWALS).then().statusCode(200).body("officer.id", equalTo(person.id())).extract().path("token");
        assertThat(fresh).isNotEqualTo(token);
        Caller.with(fresh).post(RENEWALS).then().statusCode(200);
        assertThat(Trail.entries("session-renewed", "officer:" + person.id())).isEqualTo(2);
    }

    @Test
    void twelveHoursAfterSignInTheSessionIsNotRenewedAnyMore() {
        String token = Caller.token("analyst@demo.invalid", Caller.DEMONSTRATION);
        clock.advance(Duration.ofHours(12));
        Caller.with(token).post(RENEWALS).then().statusCode(401).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void theLastTokenOfASessionEndsWithIt() {
        String token = Caller.token("analyst@demo.invalid", Caller.DEMONSTRATION);
        clock.advance(Duration.ofHours(12).minusMinutes(5));
        String expires = Caller.with(token).post(RENEWALS).then().statusCode(200).extract().path("expiresAt");
        assertThat(Duration.between(clock.instant(), Instant.parse(expires))).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void signingOutEndsAllTokensOfTheSessionAtOnce() {
        People.Person person = People.added("adviser");
        String token = person.token();
        String fresh = Caller.with(token).post(RENEWALS).path("token");
        String other = person.token();
        Caller.with(fresh).delete(SESSIONS + "/current").then().statusCode(204);
        Caller.with(token).post(RENEWALS).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        Caller.with(fresh).post(RENEWALS).then().statusCode(401);
        Caller.with(other).post(RENEWALS).then().statusCode(200);
        assertThat(Trail.entries("signed-out", "officer:" + person.id())).isEqualTo(1);
    }

    @Test
    void withoutATokenThereIsNothingToRenewOrEnd() {
        given().post(RENEWALS).then().statusCode(401).contentType(ProblemBody.MEDIA_TYPE);
        given().delete(SESSIONS + "/current").then().statusCode(401);
    }

    @Test
    void anAbsentSecondFactorMayBeNull() {
        Map<String, Object> body = new HashMap<>(Map.of("email", "analyst@demo.invalid", "password", Caller.DEMONSTRATION));
        body.put("otp", null);
        given().contentType(ContentType.JSON).body(body).post(SESSIONS).then().statusCode(200).body("type", nullValue());
    }
}
