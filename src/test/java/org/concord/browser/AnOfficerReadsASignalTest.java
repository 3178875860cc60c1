package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the room of tension to a signal, its figures and the word of what was found. Every page passes axe. */
@QuarkusTest
class AnOfficerReadsASignalTest {
    @Inject
    Watched watched;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    static java.util.stream.Stream<Device> devices() {
        return Device.ofStaff();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void anOfficerReadsASignalAndSaysWhatTheyFound(Device device) {
        String id = watched.normanton();
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        officer.presses("Signals");
        officer.opens("/console/tension/signals/" + id);
        assertThat(officer.page().locator("main")).containsText("8 reports of race hate in Normanton");
        officer.presses("Save what I found");
        assertThat(officer.page().locator(".govuk-error-summary")).containsText("Choose what you found");
        officer.chooses("verdict", "NO_FINDING");
        officer.presses("Save what I found");
        assertThat(officer.page()).hasURL(Pattern.compile("done=signal-judged$"));
        assertThat(officer.page().locator("main")).containsText("There was nothing");
        officer.presses("Open the cases behind it that you may see");
    }
}
