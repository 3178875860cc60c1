package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report is typed while it is told, sent, read out and wiped; and an auditor sees afterwards who did what. */
@QuarkusTest
class AnOfficerTakesACallTest {
    private static final double PATIENCE = 20_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void nothingIsKept() {
        OwnersEyes.run("DELETE FROM draft");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheRingToTheSlip(Device device) {
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        officer.opens("/console/call");
        Page page = officer.page();
        page.locator("#narrative").fill("They shouted at us from a car.");
        officer.presses("Save as draft");
        assertThat(page.locator("main")).containsText("What you typed is saved.");
        assertThat(page.locator("#narrative")).hasValue("They shouted at us from a car.");

        officer.presses("Send the report");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose the kind of report");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator("#kind")).isFocused();
        officer.chooses("kind", "HATE_INCIDENT");
        officer.chooses("motivations", "RACE");
        officer.chooses("precision", "UNKNOWN");
        page.locator("#ward").selectOption("E05015521");
        page.getByText("Person 1 they complain about").click();
        page.locator("#subjectName1").fill("Somebody");
        officer.presses("Send the report");

        assertThat(page).hasURL(Pattern.compile("/console/call/done$"));
        assertThat(page.locator("main")).containsText("Charlie Romeo");
        officer.presses("A slip to print");
        officer.presses("Back");
        officer.presses("Done, wipe it");
        assertThat(page.locator("main")).containsText("It is wiped.");
        assertThat(page.locator("#narrative")).hasValue("");
    }

    @Test
    void whatIsTypedIsKeptByItselfAndThereAfterSigningInAgain() {
        Visitor officer = browser.visitor(Device.DESKTOP);
        officer.signsInAs("officer");
        officer.opens("/console/call");
        Page page = officer.page();
        officer.tabsTo(page.locator("#narrative"));
        page.keyboard().type("Typed and never saved by hand.");
        assertThat(page.locator("[data-call-says]"))
                .containsText("Saved at", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        officer.inspects();

        Visitor again = browser.visitor(Device.USUAL_PHONE);
        again.signsInAs("officer");
        again.opens("/console/call");
        assertThat(again.page().locator("#narrative")).hasValue("Typed and never saved by hand.");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void anAuditorSeesWhoReadWhatAndVerifiesTheTrail(Device device) {
        String reference = Cases.received();
        Cases.read("officer", reference).then().statusCode(200);
        Visitor auditor = browser.visitor(device);
        auditor.signsInAs("auditor");
        Page page = auditor.page();
        assertThat(page).hasURL(Pattern.compile("/console/audit$"));

        page.getByText("Look for something").click();
        page.locator("#subject").fill(reference);
        page.locator("#reading").check();
        auditor.presses("Look");
        assertThat(page.locator("main tbody")).containsText("Case read");
        page.locator("main tbody a").first().click();
        auditor.inspects();
        page.getByText("The bytes as they were recorded").click();
        auditor.inspects();
        auditor.presses("Everything about the same");
        auditor.presses("Verify that nobody changed it");
        auditor.presses("Verify");
        assertThat(page.locator("h1")).hasText("Verified: nobody changed the trail");
        auditor.presses("Verify again, compared with this answer");
        auditor.presses("Verify");
        assertThat(page.locator("main")).containsText("The trail still begins with it");
        for (String path : List.of("?from=never", "?subject=CF-26-22222-22222", "/verifications/none")) {
            auditor.opens("/console/audit" + path);
        }
    }
}
