package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer answers what is asked about the risk, judges it, and records what is done to resolve the conflict. Every page passes axe. */
@QuarkusTest
class AnOfficerWeighsTheRiskTest {
    private static final String GRAVE = "SUICIDAL_THOUGHTS";

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private String reference;

    static Stream<Device> devices() {
        return Stream.of(new Device(390, false, "en-GB", false, false, false), Device.DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void fromTheQuestionsToWhatCameOfIt(Device device) {
        reference = Cases.of(Reported.threatToLife());
        comes(device, "officer", at("risk"));
        officer.presses("Save the risk");
        assertThat(main().locator(".govuk-error-summary li"))
                .hasCount(questions().size());

        questions().forEach(code -> officer.chooses(code, code.equals(GRAVE) ? "YES" : "NO"));
        officer.presses("See first what the answers say");
        assertThat(main().locator("section.concord-card")).containsText("High risk");
        assertThat(main()).containsText("Nobody has assessed it yet.");
        officer.presses("Save the risk");
        assertThat(main()).containsText("What is to be done at this risk");

        officer.chooses("level", "LOW");
        page().locator("#reason").fill("They are safe now, and somebody is with them.");
        officer.presses("Save the risk");
        assertThat(main()).containsText("waits until a second officer agrees");
        assertThat(main()).containsText("High risk");
        officer.presses("Back to the case");
        assertThat(page().locator(".concord-case-head")).containsText("High risk");

        officer.opens(at("actions"));
        officer.presses("Record the action");
        assertThat(main().locator(".govuk-error-summary"))
                .containsText("the kind", new ContainsTextOptions().setIgnoreCase(true));
        officer.chooses("kind", "MEDIATION");
        page().locator("#what").fill("Talk with both neighbours");
        page().locator("#dueAt").fill("2036-01-01T12:00");
        officer.presses("Record the action");
        officer.presses("Talk with both neighbours");
        officer.chooses("state", "DONE");
        page().locator("#outcome").fill("They agreed to leave each other alone.");
        officer.presses("Save the action");
        assertThat(main()).containsText("They agreed to leave each other alone.");
        officer.opens(at("timeline"));
        assertThat(main()).containsText("Action done: Mediation between those concerned");
        assertThat(main()).containsText("Risk assessed: high");
        decides(device);
    }

    private void decides(Device device) {
        String id = Callers.as("coordinator")
                .queryParam("limit", 200)
                .get("/api/v1/approvals")
                .path("items.find { it.subject == '" + reference + "' }.id");
        comes(device, "coordinator", "/console/approvals/" + id);
        assertThat(main()).containsText("Has anybody who was targeted spoken of suicide or self-harm? Yes.");
        officer.chooses("approve", "no");
        page().locator("#reason").fill("Let us wait a week.");
        officer.presses("Decide");
        assertThat(main()).containsText("You did not agree: nothing has changed.");
    }

    private List<String> questions() {
        return Callers.as("officer")
                .get("/api/v1/cases/" + reference + "/risk")
                .jsonPath()
                .getList("questions.code");
    }

    /** Led by the door to where they wanted to go. */
    private void comes(Device device, String account, String path) {
        officer = browser.visitor(device);
        officer.opens(path);
        page().locator("#email").fill(account + "@demo.invalid");
        page().locator("#password").fill("demonstration");
        officer.presses("Sign in");
        assertThat(page()).hasURL(Pattern.compile(path + "$"));
    }

    private String at(String act) {
        return "/console/cases/" + reference + "/" + act;
    }

    private Locator main() {
        return page().locator("main");
    }

    private Page page() {
        return officer.page();
    }
}
