package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer records what is to be done about tension and ends it; enters a trusted contact, speaks with them and erases them. Every page passes axe. */
@QuarkusTest
class AnOfficerKeepsTheNetworkTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromAnActionToAContactThatIsErased(Device device) {
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        officer.presses("Actions");
        officer.presses("Record an action");
        officer.presses("Record the action");
        assertThat(page).hasTitle(Pattern.compile("^Error: Record an action"));
        String what = "Visit the youth club " + UUID.randomUUID();
        officer.chooses("kind", "YOUTH_DIVERSION");
        page.locator("#what").fill(what);
        page.locator("#wards-E05015521").check();
        page.locator("#dueAt").fill("2034-05-01T10:00");
        officer.presses("Record the action");
        assertThat(page.locator("main")).containsText("The action is recorded.");
        officer.opens("/console/tension/actions?owner=me&ward=E05015521");
        officer.presses(what);
        officer.chooses("state", "DONE");
        page.locator("#outcome").fill("They were glad.");
        page.locator("#publicLine").fill("We visited a youth club.");
        officer.presses("Save the action");
        assertThat(page.locator("main")).containsText("Nobody else has agreed to it yet");

        officer.opens("/console/tension");
        officer.presses("Key individual network");
        officer.presses("Enter somebody");
        officer.presses("Enter them");
        assertThat(page).hasTitle(Pattern.compile("^Error: Enter a trusted contact"));
        page.locator("#name").fill("Jana of the Browser");
        page.locator("#languages").fill("Slovak\nCzech");
        page.locator("#phone").fill("01632 960 001");
        page.locator("#wards-E05015521").check();
        page.locator("#givenOn").fill("2026-11-02");
        officer.chooses("how", "WRITTEN");
        page.locator("#until").fill("2028-11-02");
        officer.presses("Enter them");
        assertThat(page.locator("main")).containsText("Jana of the Browser");
        officer.chooses("how", "MEETING");
        page.locator("#text").fill("Nothing is brewing.");
        officer.presses("Write it down");
        assertThat(page.locator("main")).containsText("Nothing is brewing.");
        officer.presses("Change what is known of them");
        page.locator("#role").fill("Head teacher");
        officer.presses("Save");
        assertThat(page.locator("main")).containsText("Head teacher");
        officer.presses("They agree anew, or take it back");
        officer.presses("Destroy what is kept of them");
        assertThat(page.locator("main")).containsText("Nothing of them is left here.");
        assertThat(page.locator("main")).not().containsText("Jana");
    }
}
