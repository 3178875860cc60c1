package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.concord.casework.Cases;
import org.concord.console.Alarm;
import org.concord.platform.OwnersEyes;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the alert to the closed case by keys alone: no address is typed but the first, and nothing is clicked. */
@QuarkusTest
class AnOfficerUsesNoMouseTest {
    private static final int MOST_CHOICES = 12;

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private Page page;
    private String reference;

    @BeforeEach
    void nothingElseWaits() {
        OwnersEyes.run("UPDATE alert SET state = 'EXPIRED' WHERE state IN ('OPEN', 'ESCALATED')");
    }

    @Test
    void fromTheAlertToTheClosedCase() {
        Alarm alarm = Alarm.raised();
        reference = alarm.reference();
        signsIn();

        skipsToTheMainPart();
        follows("main a[href='" + alarm.page() + "']");
        Focus.walksThrough(page);
        goesTo(page.locator("main form button"));
        officer.leavesWith("Space");
        says("You have this alert.");
        follows("main a[href='" + casePage() + "']");

        Focus.walksThrough(page);
        goesBackAndForth();
        opens("assess");
        Focus.walksThrough(page);
        chooses("severity", "P3_MEDIUM");
        writes("reason", "Words alone, and nobody is in danger.");
        sends("Save the grade", "The grade is saved.");

        opens("assign");
        goesTo(page.locator("#officerId"));
        key("M");
        sends("Save", "The case has its officer.");
        moves("IN_PROGRESS");
        moves("RESOLVED");

        opens("move");
        chooses("to", "CLOSED");
        sends("Move the case", "Choose why it is closed");
        chooses("to", "CLOSED");
        chooses("closureReason", "ACTION_TAKEN");
        writes("reason", "The landlord has spoken with both.");
        sends("Move the case", "The case has moved on.");

        Cases.read("officer", reference)
                .then()
                .body("status", Matchers.is("CLOSED"))
                .body("severity", Matchers.is("P3_MEDIUM"));
        org.assertj.core.api.Assertions.assertThat(
                        OwnersEyes.value("SELECT state FROM alert WHERE id = CAST(? AS uuid)", alarm.id()))
                .isEqualTo("ACKNOWLEDGED");
    }

    /** As the list itself tells under “Keyboard shortcuts”. */
    @Test
    void fromTheListToACaseByItsShortcuts() {
        Cases.received();
        signsIn();
        follows("nav a[href='/console/cases']");
        Locator first = page.locator("[data-case] a.concord-reference").first();

        key("j");
        assertThat(first).isFocused();
        Focus.assertSeen(page);
        String chosen = first.textContent();
        key("x");
        assertThat(page.locator("[data-case] input").first()).isChecked();
        key("/");
        assertThat(page.locator("#q")).isFocused();
        goesTo(first);
        officer.leavesWith("Enter");

        assertThat(page).hasURL(Pattern.compile("/console/cases/" + chosen + "$"));
        follows("nav a[href='/console']");
        assertThat(page.locator("h1")).hasText("Inbox");
    }

    private void signsIn() {
        officer = browser.visitor(Device.DESKTOP);
        page = officer.page();
        officer.opens("/sign-in");
        Focus.walksThrough(page);
        writes("email", "officer@demo.invalid");
        writes("password", "demonstration");
        officer.leavesWith("Enter");
        assertThat(page).hasURL(Pattern.compile("/console$"));
    }

    /** The first key on a page offers to skip the menu; what comes next is in the main part. */
    private void skipsToTheMainPart() {
        key("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        Focus.assertSeen(page);
        key("Enter");
        assertThat(page.locator("main")).isFocused();
        key("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
    }

    private void goesBackAndForth() {
        Locator grade = page.locator("main a[href='" + casePage() + "/assess']").first();
        goesTo(grade);
        key("Shift+Tab");
        assertThat(grade).not().isFocused();
        Focus.assertSeen(page);
        key("Tab");
        assertThat(grade).isFocused();
    }

    private void moves(String to) {
        opens("move");
        chooses("to", to);
        writes("reason", "On it goes.");
        sends("Move the case", "The case has moved on.");
    }

    private void opens(String act) {
        follows("main a[href='" + casePage() + "/" + act + "']");
    }

    private void follows(String link) {
        goesTo(page.locator(link).first());
        officer.leavesWith("Enter");
    }

    /** One Tab leads to the group, arrows lead within it. */
    private void chooses(String name, String value) {
        Locator group = page.locator("input[name=" + name + "]");
        Locator wanted = page.locator("input[name=" + name + "][value=" + value + "]");
        goesTo(group.and(page.locator(":checked")).count() > 0 ? group.and(page.locator(":checked")) : group.first());
        key("Space");
        for (int i = 0; i < MOST_CHOICES && !wanted.isChecked(); i++) {
            key("ArrowDown");
        }
        assertThat(wanted).isChecked();
        assertThat(wanted).isFocused();
        Focus.assertSeen(page);
    }

    private void writes(String field, String text) {
        goesTo(page.locator("#" + field));
        page.keyboard().type(text);
    }

    private void sends(String button, String said) {
        goesTo(page.locator("main button:has-text('" + button + "')"));
        officer.leavesWith("Enter");
        says(said);
    }

    private void says(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    private void goesTo(Locator goal) {
        officer.tabsTo(goal);
        Focus.assertSeen(page);
    }

    private void key(String key) {
        page.keyboard().press(key);
    }

    private String casePage() {
        return "/console/cases/" + reference;
    }
}
