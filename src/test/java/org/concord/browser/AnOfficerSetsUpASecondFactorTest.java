package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.concord.console.Adviser;
import org.concord.officer.Authenticator;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody sets up a second factor, signs in with it, and signs out everywhere. Every page passes axe. */
@QuarkusTest
class AnOfficerSetsUpASecondFactorTest {
    private static final String PASSWORD = "a long enough password";

    @RegisterExtension
    final Browser browser = new Browser();

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheAccountToTheSecondStepAtTheDoor(Device device) {
        Adviser person = Adviser.of(null);
        Visitor visitor = browser.visitor(device);
        Page page = visitor.page();
        visitor.opens("/sign-in");
        givesPassword(visitor, person);
        assertThat(page).hasURL(Pattern.compile("/centre$"));

        visitor.presses("Your account");
        visitor.presses("Set up your second factor");
        page.locator("#password").fill(PASSWORD);
        visitor.presses("Set it up");
        Authenticator.whereACodeBegins(clock);
        Authenticator app = new Authenticator(page.locator("#key").textContent(), clock);
        page.locator("#otp").fill(app.code());
        visitor.presses("Confirm");
        assertThat(page.locator(".concord-recovery-codes li")).hasCount(10);
        visitor.presses("I have kept them");
        visitor.presses("Your account");
        assertThat(page.locator("main")).containsText("10 recovery codes left");
        visitor.presses("Change your password");
        visitor.presses("Your account");
        visitor.presses("Manage your second factor");
        visitor.presses("Remove your second factor");
        visitor.presses("Sign out");

        givesPassword(visitor, person);
        assertThat(page).hasURL(Pattern.compile("/sign-in/code$"));
        page.locator("#otp").fill("000000");
        visitor.presses("Continue");
        assertThat(page).hasTitle("Error: Enter your code");
        Authenticator.whereACodeBegins(clock);
        page.locator("#otp").fill(app.code());
        visitor.presses("Continue");
        assertThat(page).hasURL(Pattern.compile("/centre$"));

        visitor.opens("/console/account");
        visitor.presses("Sign out everywhere");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?done=signed-out-everywhere$"));
        assertThat(page.locator("main")).containsText("You are signed out everywhere.");
        visitor.opens("/console/account");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?then=/console/account$"));
    }

    private static void givesPassword(Visitor visitor, Adviser person) {
        visitor.page().locator("#email").fill(person.email());
        visitor.page().locator("#password").fill(PASSWORD);
        visitor.presses("Sign in");
    }
}
