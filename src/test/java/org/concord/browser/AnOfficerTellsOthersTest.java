package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.concord.Callers.as;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.concord.casework.AtCase;
import org.concord.referral.Disclosing;
import org.concord.referral.PreventLead;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer tells others of a case as far as its reporter allows, asks a second officer for more, and hands worries over. */
@QuarkusTest
class AnOfficerTellsOthersTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private AtCase file;

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, new Device(390, false, "en-GB", false, false, false));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void tellsAsksAndHandsOver(Device device) {
        PreventLead.isThere();
        file = Disclosing.caseOf("NAMED", "NO", "HOUSING");
        comes(device, "officer");
        officer.opens("/console/cases/" + file.reference());
        officer.presses("Disclose to others");
        assertThat(main()).containsText("Nobody was told anything of this case.");

        asksPastTheWish();
        tellsHousing();

        officer.opens("/console/cases/" + file.reference());
        officer.presses("Hand a worry over");
        officer.presses("Write it down");
        assertThat(main()).containsText("Choose whose work it is");
        officer.chooses("kind", "SAFEGUARDING_CHILD");
        officer.presses("Write it down");
        assertThat(main()).containsText("Now tell those whose work it is");
        assertThat(page().locator("table")).containsText("Children’s safeguarding");
        officer.opens("/console/cases");
        officer.presses("Hand over a worry that came up in no case");
        officer.chooses("referred", "no");
        officer.presses("Write it down");
        assertThat(main()).containsText("Now tell those whose work it is");

        comes(device, "deputy");
        officer.opens("/console/approvals/" + approval());
        assertThat(main()).containsText("Risk to life or of serious harm");
        comes(device, PreventLead.ACCOUNT);
        assertThat(page().locator("h1")).hasText("Hand-overs to Prevent");
    }

    private void asksPastTheWish() {
        officer.presses("Tell somebody");
        officer.chooses("recipient", "POLICE");
        officer.chooses("gateway", "CDA_1998_S115");
        officer.chooses("fields", "NARRATIVE");
        page().locator("#purpose").fill("They know where they live.");
        officer.presses("Write it down");
        assertThat(main()).containsText("No reporter of this case allows all of that to be told to them.");

        officer.chooses("gateway", "VITAL_INTERESTS");
        page().locator("#override").fill("There is a risk to life.");
        officer.presses("Write it down");
        assertThat(main()).containsText("Tell nobody yet.");
    }

    private void tellsHousing() {
        officer.presses("Tell somebody");
        officer.chooses("recipient", "HOUSING");
        officer.chooses("gateway", "CONSENT");
        officer.chooses("fields", "NARRATIVE");
        officer.chooses("fields", "IDENTITY");
        officer.chooses("fields", "SUBJECTS");
        page().locator("#purpose").fill("To move them to another home.");
        officer.presses("Write it down");
        assertThat(main()).containsText("It is written down. Nothing was sent");
        officer.chooses("outcome", "ACCEPTED");
        page().locator("#answer").fill("They look for a home this week.");
        officer.presses("Save");
        assertThat(main()).containsText("Your change is saved.");
        officer.presses("All that others were told");
        assertThat(main()).containsText("They take it on");
    }

    private void comes(Device device, String account) {
        officer = browser.visitor(device);
        officer.signsInAs(account);
    }

    private String approval() {
        return as("deputy")
                .queryParam("limit", 200)
                .get("/api/v1/approvals")
                .path("items.find { it.subject == '" + file.reference() + "' }.id");
    }

    private Locator main() {
        return page().locator("main");
    }

    private Page page() {
        return officer.page();
    }
}
