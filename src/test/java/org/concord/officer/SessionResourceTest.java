package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.concord.platform.ProblemBody;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"email\":1,\"password\":\"demonstration\"}",
                "{\"email\":\"officer@demo.invalid\",\"password\":\"demonstration\",\"pin\":\"1\"}",
                "{\"email\":\"a@b.c\",\"email\":\"a@b.c\",\"password\":\"x\"}",
                "{\"email\":\"a@b.c\",\"password\":\"x\"} {}",
                "{\"email\":\"officer@demo.invalid\",\"password\":\"demonstration\\u0000\"}",
                "{\"email\":\"a@b.c\",\"password\":\"\\ud800\"}"
            })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(SESSIONS)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body("x")
                .post(SESSIONS)
                .then()
                .statusCode(415)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void aSessionIsRenewedAndRecorded() {
        People.Person person = People.added("adviser");
        String token = person.token();
        String fresh = Caller.with(token)
                .post(RENEWALS)
                .then()
                .statusCode(200)
                .body("officer.id", equalTo(person.id()))
                .extract()
                .path("token");
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
        String expires = Caller.with(token)
                .post(RENEWALS)
                .then()
                .statusCode(200)
                .extract()
                .path("expiresAt");
        assertThat(Duration.between(clock.instant(), Instant.parse(expires)))
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
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
}
