package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.concord.officer.Authenticator;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second step at the door, without JavaScript. */
@QuarkusTest
class SignInCodePageTest {
    private static final String PASSWORD = "a long enough password";
    private static final String CODE = "/sign-in/code";

    @Inject
    TestClock clock;

    private Adviser adviser;
    private Authenticator app;

    @BeforeEach
    void anAdviserHasASecondFactor() {
        Authenticator.whereACodeBegins(clock);
        adviser = Adviser.of(null);
        app = Authenticator.setUp(adviser.token(), PASSWORD, clock).app();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private Resident pastThePassword() {
        Resident browser = adviser.signedIn();
        assertThat(browser.at()).isEqualTo(CODE);
        return browser;
    }

    @Test
    void whosePasswordIsRightIsAskedForTheCodeAndThenLedOn() {
        Resident browser = new Resident();
        browser.open("/sign-in?then=/report/check");
        Response first = adviser.signInAgain(browser);

        assertThat(browser.at()).isEqualTo(CODE + "?then=/report/check");
        assertThat(first.asString()).contains("Enter your code", "autocomplete=\"one-time-code\"");
        assertThat(browser.cookies()).containsKey("sign-in").doesNotContainKey("session");

        Response in = browser.sent("otp", app.code(1), "then", "/report/check");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/report/check");
        assertThat(browser.cookies()).containsKey("session").doesNotContainKeys("sign-in", "entry");
        assertThat(browser.look("/centre").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheBrowserHoldsInBetweenNoScriptReadsAndItOpensNothing() {
        Response door = given().get("/sign-in");
        Response first = given().redirects()
                .follow(false)
                .cookie("entry", door.cookie("entry"))
                .formParams(Map.of("email", adviser.email(), "password", PASSWORD, "token", found(door)))
                .post("/sign-in");
        Cookie ticket = first.getDetailedCookie("sign-in");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(ticket.isHttpOnly()).isTrue();
        assertThat(ticket.getSameSite()).isEqualTo("Strict");
        assertThat(ticket.hasExpiryDate()).isFalse();
        assertThat(first.cookies()).doesNotContainKey("session");
        for (String cookie : new String[] {"session", "sign-in"}) {
            given().redirects()
                    .follow(false)
                    .cookie(cookie, ticket.getValue())
                    .get("/centre")
                    .then()
                    .statusCode(303);
        }
        given().header("Authorization", "Bearer " + ticket.getValue())
                .get("/api/v1/account")
                .then()
                .statusCode(401);
    }

    @Test
    void aWrongOrUsedCodeIsRefusedAndMayBeTriedAgain() {
        String code = app.code(1);
        Resident browser = pastThePassword();
        Response empty = browser.sent("otp", " ");
        Response wrong = browser.sent("otp", "000000");

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.asString()).contains("Enter the code that your app shows");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString())
                .contains("<title>Error: Enter your code</title>", "The code is not right, or it was used already.")
                .doesNotContain("000000");
        assertThat(browser.sent("otp", code).statusCode()).isEqualTo(303);
        assertThat(pastThePassword().sent("otp", code).statusCode()).isEqualTo(400);
        assertThat(entries("factor-refused")).isEqualTo(2L);
        assertThat(entries("code-asked")).isEqualTo(2L);
    }

    @Test
    void whoTriesTooManyCodesWaits() {
        Resident browser = pastThePassword();
        for (int i = 0; i < 10; i++) {
            browser.sent("otp", "00000" + i);
        }
        Response refused = browser.sent("otp", app.code(1));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.asString()).contains("There were too many tries");
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void withoutTheFirstStepThereIsNoSecond() {
        Resident stranger = new Resident();
        assertThat(stranger.look(CODE).header("Location")).endsWith("/sign-in");
        stranger.open("/sign-in");
        Response door = given().get("/sign-in");
        Response sent = given().redirects()
                .follow(false)
                .cookie("entry", door.cookie("entry"))
                .formParams(Map.of("otp", app.code(1), "token", found(door)))
                .post(CODE);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/sign-in");
        assertThat(sent.cookies()).doesNotContainKey("session");
    }

    @Test
    void nobodyMakesOrChangesWhatLeadsToTheSecondStep() {
        Adviser other = Adviser.of(null);
        String ticket = pastThePassword().cookies().get("sign-in");

        for (String forged : new String[] {
            "x",
            ticket.replace(adviser.id(), other.id()),
            ticket.replaceAll("\\.\\d+\\.", ".99999999999."),
            ticket.substring(0, ticket.length() - 3) + "AAA"
        }) {
            Resident browser = pastThePassword();
            browser.cookies().put("sign-in", forged);
            Response refused = browser.sent("otp", app.code(1));
            assertThat(refused.statusCode()).as(forged).isEqualTo(303);
            assertThat(refused.header("Location")).endsWith("/sign-in");
            assertThat(browser.cookies()).doesNotContainKeys("session", "sign-in");
        }
    }

    @Test
    void afterFiveMinutesOrAnotherPasswordTheFirstStepIsTakenAnew() {
        Resident late = pastThePassword();
        clock.advance(Duration.ofMinutes(5));
        assertThat(late.sent("otp", app.code()).header("Location")).endsWith("/sign-in");

        Resident changed = pastThePassword();
        OwnersEyes.run(
                "UPDATE officer SET password_hash = replace(password_hash, 't=2', 't=3') WHERE id = ?::uuid",
                adviser.id());
        assertThat(changed.sent("otp", app.code()).header("Location")).endsWith("/sign-in");
        assertThat(changed.cookies()).doesNotContainKey("session");
    }

    @Test
    void aCodeFromElsewhereIsNotHeard() {
        Resident browser = pastThePassword();
        Response refused = browser.sendTo(CODE, "token", "not-ours", "otp", app.code(1));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void whoGivesOnlyThePasswordIsRecorded() {
        pastThePassword();

        assertThat(entries("code-asked")).isEqualTo(1L);
        assertThat(entries("signed-in")).as("when it was set up").isEqualTo(1L);
    }

    private Object entries(String action) {
        return OwnersEyes.value(
                "SELECT count(*) FROM audit_entry WHERE action = ? AND subject = ?", action, "officer:" + adviser.id());
    }

    private static String found(Response page) {
        return page.asString().replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    }
}
