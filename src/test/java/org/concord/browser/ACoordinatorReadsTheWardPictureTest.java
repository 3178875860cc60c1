package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.concord.platform.TestClock;
import org.concord.tension.TensionWards;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A coordinator looks at the picture of the wards, goes into one, reads what is proposed and why, and decides. Every page passes axe. */
@QuarkusTest
class ACoordinatorReadsTheWardPictureTest {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @RegisterExtension
    final Browser browser = new Browser();

    @Inject
    TestClock clock;

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheMapToADecision(Device device) {
        for (String level : new String[] {"NORMAL", "MODERATE", "TENSE", "IMMINENT"}) {
            TensionWards.decide(ward(level), TensionWards.body(clock, level))
                    .then()
                    .statusCode(201);
        }
        Visitor coordinator = browser.visitor(device);
        Page page = coordinator.page();
        coordinator.signsInAs("coordinator");
        coordinator.presses("Tension");
        assertThat(page).hasTitle("Tension");
        assertThat(page.locator("main")).containsText("Imminent");

        coordinator.presses("Littleover");
        assertThat(page).hasTitle("Tension in Littleover");
        assertThat(page.locator("main")).containsText("What is known speaks for");
        coordinator.presses("Decide");
        assertThat(page.locator(".govuk-error-summary li").first()).containsText("Choose the level");

        coordinator.chooses("level", "TENSE");
        page.locator("#rationale").fill("A march was announced, and two shops closed early.");
        page.locator("#evidence").fill("The organisers’ leaflet");
        page.locator("#nextReview")
                .fill(FIELD.format(ZonedDateTime.ofInstant(
                        clock.instant().plus(Duration.ofHours(5)), ZoneId.of("Europe/London"))));
        coordinator.presses("Decide");
        assertThat(page.locator("main")).containsText("The level stands in your name until its review.");
        assertThat(page.locator("main")).containsText("A march was announced");
        coordinator.presses("All wards");
        assertThat(page.locator("main")).containsText("Littleover");
    }

    private static String ward(String level) {
        return switch (level) {
            case "NORMAL" -> "E05015507";
            case "MODERATE" -> "E05015517";
            case "TENSE" -> "E05015519";
            default -> "E05015520";
        };
    }
}
