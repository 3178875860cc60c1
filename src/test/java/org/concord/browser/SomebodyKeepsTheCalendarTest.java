package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.place.WorkingTime;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer puts a march into the calendar and looks at it again, writes a rumour down, and a coordinator approves what may be said. Every page passes axe. */
@QuarkusTest
class SomebodyKeepsTheCalendarTest {
    @Inject
    WorkingTime workingTime;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromAMarchToAnApprovedLine(Device device) {
        String march = "March " + UUID.randomUUID();
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        officer.presses("Events");
        officer.presses("Add an event");
        officer.presses("Add the event");
        assertThat(page).hasTitle(Pattern.compile("^Error: Add an event"));
        page.locator("#title").fill(march);
        officer.chooses("kind", "MARCH");
        page.locator("#firstDay").fill(workingTime.today().minusDays(4).toString());
        page.locator("#wards-E05015521").check();
        officer.presses("Add the event");
        assertThat(page.locator("main")).containsText("It is watched on the days below.");
        assertThat(page.locator("main")).containsText("(overdue)");
        page.locator("#seen").fill("Fewer people in the park than usual.");
        officer.chooses("finding", "UNCHANGED");
        officer.presses("Write it down");
        assertThat(page.locator("main")).containsText("Fewer people in the park");
        officer.presses("Plan it for next year");
        assertThat(page.locator("main")).containsText("It is planned for the next time.");
        officer.presses("Events");
        assertThat(page.locator("main")).containsText(march);

        String rumour = "They close the school, " + UUID.randomUUID();
        officer.opens("/console/tension/rumours");
        officer.presses("Write a rumour down");
        page.locator("#text").fill(rumour);
        page.locator("#channels-MESSAGING").check();
        page.locator("#wards-E05015521").check();
        officer.presses("Write it down");
        page.locator("#line").fill("The school is open.");
        officer.presses("Propose the line");
        assertThat(page.locator("main")).containsText("must not be said yet");
        String address = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");

        Visitor coordinator = browser.visitor(device);
        coordinator.signsInAs("coordinator");
        coordinator.opens("/console/tension/rumours?show=waiting");
        coordinator.presses(rumour);
        coordinator.chooses("approve", "yes");
        coordinator.presses("Decide");
        assertThat(coordinator.page().locator("main")).containsText("Approved: may be said in public");
        officer.opens(address);
        assertThat(page.locator("main")).containsText("Approved: may be said in public");
    }
}
