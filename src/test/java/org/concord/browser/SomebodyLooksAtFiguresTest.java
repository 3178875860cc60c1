package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A coordinator looks at the figures of the city, narrows them, reads how soon we answer and how the rules do, and takes a table along. Every page passes axe. */
@QuarkusTest
class SomebodyLooksAtFiguresTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheMapToTheRules(Device device) {
        for (String ward : List.of("E05015507", "E05015521", "E05015521", "E05015516")) {
            Map<String, Object> report = Reported.in(ward);
            report.put("motivations", List.of("RACE", "RELIGION"));
            String reference = Cases.of(report);
            Cases.post("coordinator", reference, "/assessments", Map.of("severity", "P2_HIGH", "reason", "graver"));
        }
        Visitor coordinator = browser.visitor(device);
        Page page = coordinator.page();
        coordinator.signsInAs("coordinator");
        coordinator.presses("Figures");
        assertThat(page).hasTitle("Figures: what is reported");
        assertThat(page.locator("main")).containsText("reports received between");
        page.getByText("Wards as a table").click();
        page.getByText("Weeks as a table").click();
        coordinator.inspects();
        Download table = page.waitForDownload(
                () -> page.locator("a[href*='/strands/csv']").click());
        org.assertj.core.api.Assertions.assertThat(table.suggestedFilename()).startsWith("strands-");

        page.locator("#ward").selectOption("E05015521");
        page.locator("#period").selectOption("4");
        coordinator.presses("Show");
        assertThat(page.locator("main")).containsText("in Normanton");
        coordinator.presses("How soon we answer");
        assertThat(page.locator("main")).containsText("in Normanton");
        coordinator.presses("How the rules do");
        assertThat(page.locator("main")).containsText("The whole authority");
        page.locator("#period").selectOption("dates");
        coordinator.presses("Show");
        assertThat(page).hasTitle("Error: Figures");
        page.locator("#from").fill("2024-01-01");
        page.locator("#to").fill("2026-11-30");
        coordinator.presses("Show");
        coordinator.presses("What is reported");
        assertThat(page.locator("main")).containsText("between 1 January 2024 and 30 November 2026");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void anAnalystHasNoOtherRoom(Device device) {
        Visitor analyst = browser.visitor(device);

        analyst.signsInAs("analyst");

        assertThat(analyst.page()).hasTitle("Figures: what is reported");
    }
}
