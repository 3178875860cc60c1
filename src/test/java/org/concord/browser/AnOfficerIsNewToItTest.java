package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.concord.casework.Cases;
import org.concord.console.Alarm;
import org.concord.platform.OwnersEyes;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first day of an officer who has read no manual: only what the pages themselves name is pressed, each page says where one is, and after each
 * step what was done.
 */
@QuarkusTest
class AnOfficerIsNewToItTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private Page page;

    @BeforeEach
    void nothingElseWaits() {
        OwnersEyes.run("UPDATE alert SET state = 'EXPIRED' WHERE state IN ('OPEN', 'ESCALATED')");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheDoorToATaskForTomorrow(Device device) {
        Alarm alarm = Alarm.raised();
        String reference = alarm.reference();
        officer = browser.visitor(device);
        page = officer.page();
        officer.opens("/sign-in");
        page.getByLabel("E-mail address").fill("officer@demo.invalid");
        page.getByLabel("Password").fill("demonstration");
        officer.presses("Sign in");

        isAt("Inbox");
        officer.presses("Acknowledge the alert of case " + reference);
        isAt("Alert New case " + reference);
        isTold("You have this alert. Nobody else will be told. Next, read the case.");

        officer.presses("Cases");
        isAt("Cases");
        officer.presses("Newest");
        officer.presses(reference);
        isAt("Case " + reference);
        officer.presses("Alerts");
        officer.presses("Answered");
        officer.presses("New case " + reference);
        officer.presses("read the case");
        isAt("Case " + reference);

        officer.presses("Grade it");
        isAt("Grade the case");
        page.getByLabel("Medium", new Page.GetByLabelOptions().setExact(true)).check();
        officer.presses("Save the grade");
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the reason");
        assertThat(page.getByLabel("Medium", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        page.getByLabel("The reason").fill("Words alone, and nobody is in danger.");
        officer.presses("Save the grade");
        isAt("Case " + reference);
        isTold("The grade is saved.");
        assertThat(page.locator(".concord-case-head")).containsText("Medium");

        officer.presses("Write to the reporter");
        isAt("Write to the reporter");
        page.getByLabel("The message").fill("Thank you for telling us. How are you?");
        officer.presses("Send the message");
        isAt("Case " + reference);
        isTold("The message waits in the thread with the reporter.");

        officer.presses("Add a task");
        isAt("Add a task");
        officer.presses("Add the task");
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter what is to be done");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose who does it");
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the time it is due");
        page.getByLabel("What is to be done").fill("Call the landlord");
        page.getByLabel("Who does it").selectOption(Cases.idOf("officer"));
        page.getByLabel("When it is due").fill("2036-01-01T12:00");
        officer.presses("Add the task");
        isAt("Case " + reference);
        isTold("The task is added.");
        assertThat(page.locator("main")).containsText("Call the landlord");

        Cases.read("officer", reference)
                .then()
                .body("severity", Matchers.is("P3_MEDIUM"))
                .body("tasks.title", Matchers.hasItem("Call the landlord"))
                .body("messages.size()", Matchers.greaterThan(0));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void whoLosesTheirWayFindsItAgain(Device device) {
        officer = browser.visitor(device);
        page = officer.page();
        officer.opens("/console/nowhere");
        isAt("Page not found");
        officer.takeFaults();
        officer.presses("Sign in");
        page.getByLabel("E-mail address").fill("officer@demo.invalid");
        page.getByLabel("Password").fill("demonstration");
        officer.presses("Sign in");
        isAt("Inbox");

        officer.opens("/console/cases/CF-26-AAAAA-AAAAA/nothing");
        isAt("Page not found");
        officer.takeFaults();
        officer.presses("Go to where your work begins");
        isAt("Inbox");
        officer.opens("/nowhere");
        isAt("There is no such page");
        officer.takeFaults();
    }

    private void isAt(String heading) {
        assertThat(page.locator("h1")).hasText(Pattern.compile("^\\s*" + heading.replace(" ", "\\s+") + "\\s*$"));
    }

    private void isTold(String text) {
        assertThat(page.locator(".govuk-notification-banner--success")).containsText(text);
    }
}
