package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.console.Alarm;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the alert in the inbox to the word that somebody has it, with one press; and a new one that comes while the inbox is open. */
@QuarkusTest
class AnOfficerAnswersAnAlertTest {
    private static final double PATIENCE = 20_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void nothingElseWaits() {
        OwnersEyes.run("UPDATE alert SET state = 'EXPIRED' WHERE state IN ('OPEN', 'ESCALATED')");
    }

    static Stream<Device> devices() {
        return Stream.concat(Device.ofStaff(), Stream.of(Device.USUAL_PHONE, Device.DESKTOP.onASlowLine()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void theOfficerAnswersAndTheDeputySeesWhoHasIt(Device device) {
        Alarm alarm = Alarm.raised();
        Alarm second = Alarm.raised();
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        Page page = officer.page();
        assertThat(page).hasURL(Pattern.compile("/console$"));

        officer.presses("Acknowledge the alert of case " + alarm.reference());
        assertThat(page).hasURL(Pattern.compile(alarm.page() + "\\?done=acknowledged$"));
        assertThat(page.locator("main")).containsText("You have it");
        officer.presses("Alerts");
        officer.presses("Answered");
        officer.presses("New case " + alarm.reference());
        officer.opens(second.page());
        assertThat(page.locator(".concord-ladder")).containsText("it goes to");

        Visitor deputy = browser.visitor(device);
        deputy.opens(alarm.page());
        assertThat(deputy.page()).hasURL(Pattern.compile("/sign-in\\?then=" + alarm.page() + "$"));
        deputy.page().locator("#email").fill("deputy@demo.invalid");
        deputy.page().locator("#password").fill("demonstration");
        deputy.presses("Sign in");
        assertThat(deputy.page().locator("main")).containsText("Demo Officer (Normanton, Arboretum) has it");
        deputy.opens("/console/tasks");
        deputy.opens("/console/alerts/none");
        assertThat(deputy.page().locator("h1")).hasText("Page not found");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void allThatWaitsIsInTheInbox(Device device) {
        Alarm alarm = Alarm.raised();
        FullInbox.of("officer", "deputy", alarm.reference());
        Visitor officer = browser.visitor(device);

        officer.signsInAs("officer");

        Locator main = officer.page().locator("main");
        for (String block : List.of(
                "Alerts",
                "Tasks overdue or due today",
                "Reporters wrote to you",
                "Requests of reporters to check",
                "Waiting for a second officer",
                "Given to you, not begun")) {
            assertThat(main.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(block)))
                    .isVisible();
        }
        officer.presses("All your tasks");
        assertThat(officer.page().locator("h1")).hasText("Your tasks");
    }

    @Test
    void aNewAlertIsToldWithoutReloadingAndShownWhenAskedFor() {
        Visitor officer = browser.visitor(Device.DESKTOP);
        officer.signsInAs("officer");
        Page page = officer.page();
        assertThat(page.locator("[data-news][data-listening=yes]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));

        Alarm alarm = Alarm.raised();
        Locator status = page.getByRole(AriaRole.STATUS);
        assertThat(status).hasText("1 new alert.", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(page).hasTitle("(1) Inbox");
        assertThat(page.locator("main")).not().containsText(alarm.reference());
        officer.inspects();
        page.getByText("Show it").click();
        assertThat(page.locator("#alerts-title")).isFocused();
        assertThat(page.locator("main")).containsText(alarm.reference());
        officer.inspects();
        officer.presses("Acknowledge the alert of case " + alarm.reference());
        assertThat(page.locator("main")).containsText("You have it");
        officer.presses("Inbox");
        assertThat(page.locator("[data-news][data-listening=yes]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        officer.presses("Sign out");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @Test
    void whoIsSignedOutElsewhereIsToldThatNothingIsToldAnyMore() {
        Visitor officer = browser.visitor(Device.USUAL_PHONE);
        officer.signsInAs("officer");
        Page page = officer.page();
        assertThat(page.locator("[data-news][data-listening=yes]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));

        Page other = page.context().newPage();
        other.navigate("/sign-out");
        other.locator("button.concord-header__button").click();
        assertThat(other).hasURL(Pattern.compile("/sign-in$"));
        other.close();

        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText(
                        "not told here any more", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        officer.inspects();
    }

    @Test
    void aSoundAndANoticeAreThereOnlyForWhomAsksAndOnThisDeviceAlone() {
        Visitor officer = browser.visitor(Device.DESKTOP);
        officer.signsInAs("officer");
        Page page = officer.page();
        page.context().grantPermissions(List.of("notifications"));

        page.getByText("Play a sound").click();
        page.getByText("Show a notice").click();

        assertThat(page.getByText("Show no notice any more")).isVisible();
        officer.opens("/console");
        assertThat(page.getByText("Play no sound any more")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => Object.keys(localStorage).sort().join()"))
                .isEqualTo("concord-notice,concord-sound");
        page.getByText("Play no sound any more").click();
        assertThat(page.getByText("Play a sound")).isVisible();

        Visitor without = browser.visitor(Device.DESKTOP);
        without.signsInAs("officer");
        assertThat(without.page().getByText("Play a sound")).isVisible();
    }
}
