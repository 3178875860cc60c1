package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concord.officer.Authenticator;
import org.concord.platform.TestClock;
import org.concord.resident.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's own account at the pages, without JavaScript. */
@QuarkusTest
class AccountPageTest {
    private static final String ACCOUNT = "/console/account";
    private static final String PASSWORD = "a long enough password";

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

    @Test
    void itSaysWhoIAmAndWhereIAmSignedIn() {
        Adviser officer = Adviser.of(null, "officer");
        officer.signedIn();
        Response page = officer.signedIn().open(ACCOUNT);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "<h1 class=\"govuk-heading-l\">Your account</h1>",
                        officer.email(),
                        "At the desk",
                        "All strands")
                .containsOnlyOnce("<strong>This one</strong>")
                .containsOnlyOnce(">Another<")
                .contains("Nothing is planned.");
    }

    @Test
    void aCoordinatorHasAllWardsAndAnAnalystNoAbsences() {
        assertThat(Staff.browser("coordinator").open(ACCOUNT).asString()).contains("All wards", "Coordinator");
        assertThat(Staff.browser("officer").open(ACCOUNT).asString()).contains("Arboretum", "Normanton");
        assertThat(Staff.browser("analyst").open(ACCOUNT).asString()).doesNotContain("When you are away");
    }

    @Test
    void itSaysWhenIAmAwayAndWhoStandsIn() {
        Adviser officer = Adviser.of(null, "officer");
        String cover = as("officer").get("/api/v1/account").path("officer.id");
        as("administrator")
                .body(Map.of("from", "2031-03-03", "until", "2031-03-08", "cover", cover))
                .post("/api/v1/officers/" + officer.id() + "/absences")
                .then()
                .statusCode(201);

        assertThat(officer.signedIn().open(ACCOUNT).asString())
                .contains("3 March 2031", "7 March 2031", "Demo Officer (Normanton, Arboretum)");
    }

    @Test
    void whoSignsOutEverywhereIsAtTheDoorHereAndElsewhere() {
        Adviser officer = Adviser.of(null, "officer");
        Resident elsewhere = officer.signedIn();
        Resident here = officer.signedIn();
        here.open(ACCOUNT);
        Response out = here.sendTo(ACCOUNT + "/sessions/end", "token", tokenOn(here.look(ACCOUNT)));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(here.cookies()).doesNotContainKey("session");
        assertThat(here.open("/sign-in?done=signed-out-everywhere").asString())
                .contains("You are signed out everywhere.");
        assertThat(elsewhere.look(ACCOUNT).header("Location")).endsWith("/sign-in?then=/console/account");
    }

    @Test
    void whoSatIdleTooLongIsAtTheDoor() {
        Adviser officer = Adviser.of(null, "officer");
        clock.advance(Duration.ofMinutes(-16));
        Resident idle = officer.signedIn();
        clock.advance(Duration.ofMinutes(16));

        assertThat(idle.look(ACCOUNT).header("Location")).endsWith("/sign-in?then=/console/account");
    }

    @Test
    void thePasswordIsChangedAndNeverShown() {
        Adviser officer = Adviser.of(null, "officer");
        Resident browser = officer.signedIn();
        browser.open(ACCOUNT + "/password");
        Response wrong = browser.sent("password", "not the password", "newPassword", "another long password");
        Response tooShort = browser.sent("password", PASSWORD, "newPassword", "short");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString())
                .contains("<title>Error: Change your password</title>", "Your password now is wrong")
                .doesNotContain("not the password", "another long password");
        assertThat(tooShort.asString()).contains("The new password must be between 12 and 200 characters");
        Response changed = browser.answer("password", PASSWORD, "newPassword", "another long password");
        assertThat(browser.at()).isEqualTo(ACCOUNT + "?done=password-changed");
        assertThat(changed.asString()).contains("Your password is changed.");
        assertThat(officer.signedIn().at()).as("with the old one").isEqualTo("/sign-in");
    }

    @Test
    void aSecondFactorIsSetUpManagedAndRemoved() {
        Adviser officer = Adviser.of(null, "officer");
        Resident browser = officer.signedIn();
        assertThat(browser.look(ACCOUNT + "/factor/confirm").header("Location")).endsWith("/console/account/factor");
        browser.open(ACCOUNT + "/factor");
        assertThat(browser.sent("password", "wrong").asString()).contains("Your password is wrong");

        Response shown = browser.answer("password", PASSWORD);
        assertThat(browser.at()).isEqualTo(ACCOUNT + "/factor/confirm");
        assertThat(shown.asString()).contains("<svg class=\"concord-qr\" role=\"img\"", "<path d=\"M4 4h7v1h-7z");
        Authenticator app = new Authenticator(found(shown, "id=\"key\">([A-Z2-7 ]+)<"), clock);
        assertThat(browser.sent("otp", "000000").asString())
                .contains("The code is not the one that the app shows. Try the next one", "id=\"key\"");
        Response confirmed = browser.answer("otp", app.code());
        List<String> codes = codesOn(confirmed);
        assertThat(codes).hasSize(10);
        assertThat(browser.open(ACCOUNT).asString()).contains(">On</strong>", "10 recovery codes left");
        assertThat(browser.open(ACCOUNT + "/factor").asString()).doesNotContain(codes.getFirst());

        browser.open(ACCOUNT + "/factor/recovery-codes");
        assertThat(browser.sent("password", PASSWORD, "otp", "000000").asString())
                .contains("The code is not right, or was used already. Wait for the next one");
        Response renewed = browser.sent("password", PASSWORD, "otp", codes.getFirst());
        assertThat(codesOn(renewed)).hasSize(10).doesNotContainAnyElementsOf(codes);

        browser.open(ACCOUNT + "/factor/remove");
        browser.answer("password", PASSWORD, "otp", app.code(1));
        assertThat(browser.at()).isEqualTo(ACCOUNT + "?done=factor-removed");
        assertThat(officer.signedIn().at()).as("with the password alone").isEqualTo("/console");
    }

    private static List<String> codesOn(Response page) {
        return Pattern.compile("<li><span class=\"concord-code\">([0-9A-Z-]+)</span>")
                .matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String tokenOn(Response page) {
        return found(page, "name=\"token\" value=\"([^\"]+)\"");
    }

    private static String found(Response page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.asString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
