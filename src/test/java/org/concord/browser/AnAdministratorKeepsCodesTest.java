package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator adds an incident type and ends it, sends a test alert, and moves somebody's days off. Every page passes axe. */
@QuarkusTest
class AnAdministratorKeepsCodesTest {
    @Inject
    PlaceWatch watch;

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void asBefore() {
        OwnersEyes.run("DELETE FROM incident_type WHERE code = 'BROWSER_TYPE'");
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        watch.look();
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromANewTypeToMovedDaysOff(Device device) {
        Visitor administrator = browser.visitor(device);
        Page page = administrator.page();
        administrator.signsInAs("administrator");
        assertThat(page).hasURL(Pattern.compile("/console/administration$"));

        administrator.presses("Strands and incident types");
        administrator.presses("Add an incident type");
        administrator.presses("Add an incident type");
        assertThat(page).hasTitle(Pattern.compile("^Error: Add an incident type"));
        page.locator("#label").fill("Drone flown over a home");
        page.locator("#code").fill("BROWSER_TYPE");
        page.locator("#validFrom").fill("2026-01-01");
        administrator.presses("Add an incident type");
        assertThat(page.locator("main")).containsText("Your change is saved.");
        administrator.presses("Drone flown over a home");
        page.locator("#validTo").fill("2026-10-31");
        administrator.presses("Save");
        assertThat(page.locator("main")).containsText("From 1 January 2026 to 31 October 2026");
        administrator.presses("Race, ethnicity or nationality");
        administrator.presses("Strands and incident types");

        administrator.opens("/console/administration");
        administrator.presses("Test alerts");
        administrator.presses("Send a test alert now");
        assertThat(page.locator("main")).containsText("Demo Coordinator");
        administrator.presses("Test alerts");

        administrator.opens("/console/administration/officers/new");
        page.locator("#name").fill("Kim of the Browser");
        page.locator("#email").fill("browser-" + UUID.randomUUID() + "@test.invalid");
        page.locator("#password").fill("a long enough password");
        page.locator("#roles-officer").check();
        page.locator("#wards-E05015521").check();
        administrator.presses("Add this officer");
        String officer = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
        administrator.presses("Days off");
        page.locator("#from").fill("2031-03-03");
        page.locator("#until").fill("2031-03-10");
        administrator.presses("Add these days off");
        administrator.opens(
                page.locator("a[href*='/absences/'][href$='/change']").getAttribute("href"));
        page.locator("#until").fill("2031-03-12");
        administrator.presses("Save");
        assertThat(page.locator("table")).containsText("12 March 2031");
        administrator.opens(officer + "/factor-removal");
        assertThat(page.locator("main")).containsText("They have none.");
        administrator.presses("Back to the officer");
        administrator.presses("Deactivate this officer");
    }
}
