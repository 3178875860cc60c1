package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.casework.Asked;
import org.concord.casework.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer does all that a case needs from its first look to its end, without a mouse; and every page of an act passes axe on every device. */
@QuarkusTest
class AnOfficerActsTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private String reference;

    @Test
    void fromTheGradeToTheEndByKeyboardAlone() {
        reference = Cases.received();
        comes(Device.DESKTOP, "officer", "/console/cases/" + reference);

        goesTo("assess");
        officer.tabsTo(field("severity").and(page().locator(":checked")));
        key("ArrowUp");
        writes("reason", "More than it looked like.");
        sends("Save the grade", "The grade is saved.");

        goesTo("assign");
        officer.tabsTo(page().locator("#officerId"));
        key("M");
        sends("Save", "The case has its officer.");

        goesTo("message");
        writes("text", "Thank you for telling us. How are you?");
        sends("Send the message", "The message waits in the thread with the reporter.");

        goesTo("task");
        writes("title", "Visit the shop");
        officer.tabsTo(page().locator("#ownerId"));
        key("M");
        officer.tabsTo(page().locator("#dueAt"));
        List.of("0", "1", "0", "1", "2", "0", "3", "6", "ArrowRight", "1", "2", "0", "0", "P")
                .forEach(this::key);
        sends("Add the task", "The task is added.");

        moves("IN_PROGRESS", 0);
        moves("RESOLVED", 1);

        goesTo("move");
        officer.tabsTo(field("to").first());
        key("Space");
        officer.tabsTo(field("closureReason").first());
        key("Space");
        writes("reason", "All is done.");
        sends("Move the case", "The case has moved on.");

        Cases.read("officer", reference)
                .then()
                .body("status", org.hamcrest.Matchers.is("CLOSED"))
                .body("severity", org.hamcrest.Matchers.is("P3_MEDIUM"))
                .body("tasks.title", org.hamcrest.Matchers.hasItem("Visit the shop"))
                .body("messages.size()", org.hamcrest.Matchers.is(2));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void everyPageOfAnActCanBeUsed(Device device) {
        reference = Cases.of(Reported.threatToLife());
        Cases.merge("officer", reference, Cases.received()).then().statusCode(200);
        comes(device, "officer", at("note"));
        for (String act : List.of("assess", "restriction", "link", "conflict", "merge", "split", "pause", "message")) {
            officer.opens(at(act));
        }
        officer.opens(at("assign"));
        officer.presses("Save");
        assertThat(page().locator(".govuk-error-summary")).containsText("Choose the officer");
        page().locator(".govuk-error-summary a").click();
        if (device.javaScript()) {
            assertThat(page().locator("#officerId")).isFocused();
        }

        officer.opens(at("task"));
        officer.page().locator("#title").fill("Call back");
        officer.page().locator("#ownerId").selectOption(Cases.idOf("officer"));
        officer.page().locator("#dueAt").fill("2036-01-01T12:00");
        officer.presses("Add the task");
        officer.opens(at("tasks"));
        officer.presses("Done Call back");
        assertThat(page().locator("main")).containsText("The task is changed.");
        officer.opens(at("note"));
        officer.page().locator("#text").fill("Said on the phone.");
        officer.presses("Save the note");
        assertThat(page()).hasURL(Pattern.compile("/console/cases/" + reference + "\\?done=noted$"));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void aSecondOfficerDecidesWhatTheFirstAskedFor(Device device) {
        Asked asked = Asked.known(Reported.threatToLife());
        org.assertj.core.api.Assertions.assertThat(asked.withdraws()).isFalse();
        reference = asked.reference();
        comes(device, "officer", at("requests"));
        officer.opens(page().locator("main a[href*='/requests/']").first().getAttribute("href"));
        page().locator("input[name=accept][value=yes]").check();
        page().locator("input[name=check][value=CALLED_BACK_ON_KNOWN_NUMBER]").check();
        page().locator("#how").fill("Called the number in the report.");
        page().locator("input[name=effect][value=CASE_WITHDRAWN]").check();
        page().locator("#reason").fill("They want no more.");
        officer.presses("Decide");
        assertThat(page().locator("main")).containsText("a second officer decides");

        comes(device, "coordinator", "/console/approvals");
        String id = approval();
        officer.opens("/console/approvals/" + id);
        page().locator("input[name=approve][value=yes]").check();
        page().locator("#reason").fill("I have read it all.");
        officer.presses("Decide");
        assertThat(page().locator("main")).containsText("You agreed, and it is done.");
        Cases.read("officer", reference).then().body("status", org.hamcrest.Matchers.is("WITHDRAWN"));
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

    private String approval() {
        return Callers.as("coordinator")
                .queryParams(Map.of("limit", 200))
                .get("/api/v1/approvals")
                .path("items.find { it.subject == '" + reference + "' }.id");
    }

    private void moves(String to, int below) {
        goesTo("move");
        officer.tabsTo(field("to").first());
        key("Space");
        for (int i = 0; i < below; i++) {
            key("ArrowDown");
        }
        assertThat(page().locator("input[name=to][value=" + to + "]")).isChecked();
        writes("reason", "On it goes.");
        sends("Move the case", "The case has moved on.");
    }

    private void goesTo(String act) {
        officer.opens("/console/cases/" + reference);
        officer.tabsTo(page().locator("main a[href='" + at(act) + "']").first());
        officer.leavesWith("Enter");
    }

    private void writes(String field, String text) {
        officer.tabsTo(page().locator("#" + field));
        page().keyboard().type(text);
    }

    private void sends(String button, String said) {
        officer.tabsTo(page().locator("main button:has-text('" + button + "')"));
        officer.leavesWith("Enter");
        assertThat(page().locator("main")).containsText(said);
    }

    private Locator field(String name) {
        return page().locator("input[name=" + name + "]");
    }

    private void key(String key) {
        page().keyboard().press(key);
    }

    private String at(String act) {
        return "/console/cases/" + reference + "/" + act;
    }

    private Page page() {
        return officer.page();
    }
}
