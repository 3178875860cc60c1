package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.casework.Cases;
import org.concord.console.ToldCases;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer reads a case on all its pages, in languages of both directions, and prints what a conference may know. Every page passes axe. */
@QuarkusTest
class AnOfficerReadsACaseTest {
    @RegisterExtension
    final Browser browser = new Browser();

    static Stream<Device> devices() {
        return Stream.concat(Device.ofStaff(), Stream.of(new Device(390, true, "en-GB", false, false, false)));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void fromWhatHappenedToThePaper(Device device) {
        String reference = ToldCases.telling(ToldCases.ARABIC + "\n\n" + ToldCases.MARKUP);
        ToldCases.note(reference, "Rang the caretaker, who knows of it.");
        ToldCases.note(reference, ToldCases.URDU);
        ToldCases.message(reference, "Thank you for telling us. We read it today.");
        ToldCases.task(reference, "Visit the flat with the housing officer");
        ToldCases.picture(reference);
        String other = ToldCases.telling(ToldCases.ARABIC);

        Visitor officer = browser.visitor(device);
        signsInOn(officer, "/console/cases/" + reference);
        Page page = officer.page();
        assertThat(page.locator("h1")).containsText(reference);
        assertThat(page.locator(".concord-narrative").first()).hasCSS("direction", "rtl");
        assertThat(page.locator("#safeguards")).isVisible();
        Assertions.assertThat(page.locator("#safeguards").boundingBox().y)
                .as("what forbids stands above what happened")
                .isLessThan(page.locator("#happened").boundingBox().y);

        officer.presses("All that happened");
        assertThat(page.locator(".concord-timeline")).containsText("Rang the caretaker");
        officer.presses("Thread with the reporter");
        officer.presses("Notes");
        officer.presses("Evidence");
        officer.presses("picture.png");
        Assertions.assertThat(page.locator("img").evaluate("image => image.naturalWidth"))
                .isEqualTo(60);
        officer.presses("All files");
        officer.presses("Similar cases");
        officer.opens("/console/cases/" + reference + "/similar/" + other);
        assertThat(page.locator(".concord-beside")).containsText(other);
        officer.presses("Summary to print");
        assertThat(page.locator("main")).not().containsText("Rang the caretaker");
        page.getByLabel("Notes, tasks, and why officers did what they did").check();
        officer.presses("Show it so");
        assertThat(page.locator("main")).containsText("Rang the caretaker");
        officer.opens("/console/break-glass");
        officer.presses("Open the case");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void whatTheReporterWroteIsMarkedAsRead(Device device) {
        Slip slip = Slip.of(Reported.threatToLife());
        slip.holder().body(Map.of("text", "It happened again last night.")).post("/api/v1/my-report/messages");
        String reference = Cases.read("coordinator", slip.reference()).path("reference");

        Visitor officer = browser.visitor(device);
        signsInOn(officer, "/console/cases/" + reference);
        assertThat(officer.page().locator("main")).containsText("1 unread");
        officer.presses("Thread with the reporter");
        officer.presses("Mark all as read");
        assertThat(officer.page().locator("main")).containsText("All messages of the reporter are marked as read.");
        assertThat(officer.page().locator("main")).not().containsText("Unread");
    }

    /** Led by the door to where they wanted to go. */
    private static void signsInOn(Visitor officer, String path) {
        officer.opens(path);
        officer.page().locator("#email").fill("officer@demo.invalid");
        officer.page().locator("#password").fill("demonstration");
        officer.presses("Sign in");
        assertThat(officer.page()).hasURL(Pattern.compile(path + "$"));
    }
}
