package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer records what they heard, says of another week that there was nothing, and looks at it again. Every page passes axe. */
@QuarkusTest
class AnOfficerObservesTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromSomethingHeardToItsReview(Device device) {
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        Locator main = page.locator("main");
        String text = "Shops speak of closing early " + UUID.randomUUID();
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        officer.presses("Observations");

        officer.presses("Record an observation");
        officer.presses("Record the observation");
        assertThat(page).hasTitle(Pattern.compile("^Error: Record an observation"));
        officer.chooses("basis", "EXPERIENCED");
        page.locator("#text").fill(text);
        page.locator("#wards-E05015521").check();
        officer.presses("Record the observation");
        assertThat(main).containsText("Your observation is recorded.");
        assertThat(main).containsText(text);

        officer.chooses("outcome", "CLOSED");
        page.locator("#note").fill("Nobody speaks of it any more.");
        officer.presses("Save the review");
        assertThat(main).containsText("Nobody speaks of it any more.");

        officer.opens("/console/tension/observations");
        officer.presses("Nothing to report this week");
        officer.presses("Send the nil return");
        assertThat(main).containsText("Your nil return is recorded.");
        assertThat(main).containsText(text);
        officer.opens("/console/tension/observations?ward=E05015521&nil=true");
        assertThat(main).containsText("Nothing to report");
    }
}
