package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.concord.officer.Authenticator;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does to their own account by page leaves what the API leaves of it. */
@QuarkusTest
class AccountTwinTest {
    private static final String PASSWORD = "a long enough password";
    private static final String API = "/api/v1/account";
    private static final String PAGE = "/console/account";

    @Inject
    TestClock clock;

    @BeforeEach
    void aCodeHasJustBegun() {
        Authenticator.whereACodeBegins(clock);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    /** By two people, of whom each only this test knows. */
    private static void assertTwins(Consumer<String> byApi, Consumer<Resident> byPage) {
        Adviser one = Adviser.of(null, "officer");
        Adviser other = Adviser.of(null, "officer");
        String token = one.token();
        Resident browser = other.signedIn();

        Twin.assertSame(left(other, () -> byPage.accept(browser)), left(one, () -> byApi.accept(token)));
    }

    private void assertTwinsWithFactor(
            BiConsumer<String, Authenticator> byApi, BiConsumer<Resident, Authenticator> byPage) {
        Adviser one = Adviser.of(null, "officer");
        Adviser other = Adviser.of(null, "officer");
        String token = one.token();
        Resident browser = other.signedIn();
        Authenticator ofOne = Authenticator.setUp(token, PASSWORD, clock).app();
        Authenticator ofOther =
                Authenticator.setUp(other.token(), PASSWORD, clock).app();

        Twin.assertSame(
                left(other, () -> byPage.accept(browser, ofOther)), left(one, () -> byApi.accept(token, ofOne)));
    }

    /** Who did it is who it was done to. Mails about it are tried whenever their turn comes. */
    private static List<Twin.Entry> left(Adviser person, Runnable act) {
        String own = "officer:" + person.id();
        return Twin.left(own, act).stream()
                .filter(entry -> !entry.action().equals("delivery-tried"))
                .map(entry -> new Twin.Entry(
                        entry.action(),
                        entry.actor().replace(own, "they themselves"),
                        entry.subject(),
                        entry.facts(),
                        entry.detailHeld()))
                .toList();
    }

    private static Response api(String token, String path, Map<String, String> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(API + path);
    }

    @Test
    void signingOutEverywhere() {
        assertTwins(
                token -> given().header("Authorization", "Bearer " + token)
                        .delete("/api/v1/sessions")
                        .then()
                        .statusCode(204),
                browser -> {
                    Response page = browser.look(PAGE);
                    String form = page.asString().replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
                    browser.sendTo(PAGE + "/sessions/end", "token", form).then().statusCode(303);
                });
    }

    @Test
    void anotherPassword() {
        Map<String, String> body = Map.of("password", PASSWORD, "newPassword", "another long password");
        assertTwins(
                token -> api(token, "/password", body).then().statusCode(204),
                browser -> sent(browser, "/password", "password", PASSWORD, "newPassword", "another long password"));
    }

    @Test
    void aWrongPassword() {
        Map<String, String> body = Map.of("password", "wrong", "newPassword", "another long password");
        assertTwins(
                token -> api(token, "/password", body).then().statusCode(400),
                browser -> sent(browser, "/password", "password", "wrong", "newPassword", "another long password"));
    }

    @Test
    void aSecondFactor() {
        assertTwins(token -> Authenticator.setUp(token, PASSWORD, clock), browser -> {
            browser.open(PAGE + "/factor");
            Response shown = browser.answer("password", PASSWORD);
            String key = shown.asString().replaceFirst("(?s).*id=\"key\">([A-Z2-7 ]+)<.*", "$1");
            browser.answer("otp", new Authenticator(key, clock).code());
        });
    }

    @Test
    void newRecoveryCodes() {
        assertTwinsWithFactor(
                (token, app) -> api(token, "/factor/recovery-codes", Map.of("password", PASSWORD, "otp", app.code(1)))
                        .then()
                        .statusCode(200),
                (browser, app) -> sent(browser, "/factor/recovery-codes", "password", PASSWORD, "otp", app.code(1)));
    }

    @Test
    void theSecondFactorPutAway() {
        assertTwinsWithFactor(
                (token, app) -> api(token, "/factor/removal", Map.of("password", PASSWORD, "otp", app.code(1)))
                        .then()
                        .statusCode(204),
                (browser, app) -> sent(browser, "/factor/remove", "password", PASSWORD, "otp", app.code(1)));
    }

    private static void sent(Resident browser, String page, Object... fields) {
        browser.open(PAGE + page);
        assertThat(browser.sent(fields).statusCode()).isIn(200, 303, 400);
    }
}
