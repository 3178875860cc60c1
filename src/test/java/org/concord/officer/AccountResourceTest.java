package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.concord.Mails;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's own account. */
@QuarkusTest
class AccountResourceTest {
    private static final String ACCOUNT = "/api/v1/account";
    private static final String OTHER = "another long password";

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private static Response change(String token, String password, String newPassword) {
        return Caller.with(token)
                .body(Map.of("password", password, "newPassword", newPassword))
                .post(ACCOUNT + "/password");
    }

    @Test
    void itSaysWhoSomebodyIsAndWhereTheyAreSignedIn() {
        People.Person person = People.added("officer");
        String first = person.token();
        clock.advance(Duration.ofMinutes(10));
        String second = person.token();
        String renewed = Caller.with(first).post("/api/v1/sessions/renewals").path("token");

        Caller.with(renewed)
                .get(ACCOUNT)
                .then()
                .statusCode(200)
                .body("officer.id", equalTo(person.id()))
                .body("officer.email", equalTo(person.email()))
                .body("factor.confirmedAt", nullValue())
                .body("factor.demanded", equalTo(false))
                .body("sessions", hasSize(2))
                .body("sessions.current", contains(false, true));
        Caller.with(second).get(ACCOUNT).then().body("sessions.current", contains(true, false));
    }

    @Test
    void whoSignsOutEverywhereIsSignedInNowhere() {
        People.Person person = People.added("officer");
        String here = person.token();
        String elsewhere = person.token();
        String others = People.added("officer").token();

        Caller.with(here).delete("/api/v1/sessions").then().statusCode(204);

        Caller.with(here).get(ACCOUNT).then().statusCode(401);
        Caller.with(elsewhere).get(ACCOUNT).then().statusCode(401);
        Caller.with(others).get(ACCOUNT).then().statusCode(200);
        assertThat(Trail.entries("signed-out-everywhere", "officer:" + person.id()))
                .isEqualTo(1);
        Caller.with(person.token()).get(ACCOUNT).then().body("sessions", hasSize(1));
    }

    @Test
    void anotherPasswordEndsAllOtherSessionsAndThePersonIsTold() {
        People.Person person = People.added("officer");
        String here = person.token();
        String elsewhere = person.token();

        change(here, People.PASSWORD, OTHER).then().statusCode(204);

        Caller.with(here).get(ACCOUNT).then().statusCode(200).body("sessions", hasSize(1));
        Caller.with(elsewhere).get(ACCOUNT).then().statusCode(401);
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(401);
        Caller.signIn(person.email(), OTHER).then().statusCode(200);
        assertThat(Trail.entries("password-changed", "officer:" + person.id())).isEqualTo(1);
        await().untilAsserted(() -> assertThat(Mails.to(person.email()))
                .extracting(Mails::text)
                .anySatisfy(text -> assertThat(text).contains("The password of your sign-in was changed.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "            "})
    void aPasswordThatIsTooShortIsNotTaken(String wanted) {
        change(People.added("officer").token(), People.PASSWORD, wanted)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/newPassword"));
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotChangeIt() {
        People.Person person = People.added("officer");

        change(person.token(), "not the password", OTHER)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/password"));

        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(200);
        assertThat(Trail.entries("proof-refused", "officer:" + person.id())).isEqualTo(1);
    }
}
