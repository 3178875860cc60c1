package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An adviser of a reporting centre signs in, enters what a visitor tells, prints the slip and is ready for the next one. Every page passes axe. */
@QuarkusTest
class AnAdviserReportsTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void fromTheDoorToTheSlipAndBackToTheDesk(Device device) {
        Visitor adviser = browser.visitor(device);
        Page page = adviser.page();
        adviser.opens("/centre");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?then=/centre$"));
        adviser.presses("Sign in");
        adviser.page().locator("#email").fill("adviser@demo.invalid");
        adviser.page().locator("#password").fill("demonstration");
        adviser.presses("Sign in");
        assertThat(page).hasURL(Pattern.compile("/centre$"));

        adviser.presses("Begin a report");
        adviser.chooses("danger", "no");
        adviser.presses("Continue");
        adviser.chooses("kind", "HATE_INCIDENT");
        adviser.presses("Continue");
        adviser.presses("Continue");
        adviser.presses("Continue");
        page.locator("#narrative").fill("Told at the desk.");
        adviser.presses("Continue");
        adviser.chooses("precision", "UNKNOWN");
        adviser.presses("Continue");
        page.locator("#ward").selectOption("E05015521");
        adviser.presses("Continue");
        adviser.presses("Continue");
        adviser.presses("Continue");
        adviser.chooses("why", "RACE");
        for (int skipped = 0; skipped < 5; skipped++) {
            adviser.presses("Continue");
        }
        adviser.chooses("identity", "ANONYMOUS");
        adviser.presses("Continue");
        adviser.chooses("centre", "yes");
        adviser.presses("Continue");
        adviser.opens("/report/check");
        adviser.presses("Send this report");
        assertThat(page).hasURL(Pattern.compile("/report/done$"));
        String reference = page.locator(".concord-code").nth(0).textContent();
        adviser.opens("/report/slip");
        adviser.presses("Back");

        adviser.presses("Finish");
        assertThat(page).hasURL(Pattern.compile("/centre$"));
        assertThat(page.locator("main")).containsText(reference);
        adviser.opens("/report/done");
        assertThat(page.locator("body")).not().containsText(reference);
        adviser.opens("/centre");
        adviser.presses("Sign out");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void whoLeavesAtOnceIsSignedOut(Device device) {
        Visitor adviser = browser.visitor(device);
        adviser.signsInAs("adviser");
        adviser.presses("Begin a report");

        Request away = adviser.leavesBy("Exit this page");

        org.assertj.core.api.Assertions.assertThat(away.url()).isEqualTo("https://www.bbc.co.uk/weather");
        adviser.opens("/centre");
        assertThat(adviser.page()).hasURL(Pattern.compile("/sign-in"));
    }
}
