package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.concord.platform.TestClock;
import org.concord.tension.Observed;
import org.concord.tension.Returns;
import org.concord.tension.TensionWards;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A coordinator goes from tension to the weekly returns, reads that of a week that is over, and signs it. Every page passes axe. */
@QuarkusTest
class ACoordinatorSignsTheReturnTest {
    /** Each device signs a week of its own. */
    private static final AtomicInteger WEEKS_AGO = new AtomicInteger(24);

    @RegisterExtension
    final Browser browser = new Browser();

    @Inject
    TestClock clock;

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheListToASignature(Device device) {
        int weeksAgo = WEEKS_AGO.getAndIncrement();
        String week = Returns.week(clock, weeksAgo);
        Observed.id(
                "officer",
                Observed.talk("observedOn", Returns.day(clock, weeksAgo).toString()));
        TensionWards.decide("E05015507", TensionWards.body(clock, "TENSE"))
                .then()
                .statusCode(201);
        Visitor coordinator = browser.visitor(device);
        Page page = coordinator.page();
        coordinator.signsInAs("coordinator");
        coordinator.presses("Tension");
        coordinator.presses("Weekly returns");
        assertThat(page).hasTitle("Weekly returns");
        assertThat(page.locator("main")).containsText("not over yet");
        coordinator.presses("Earlier weeks");
        coordinator.opens("/console/tension/returns/" + Returns.week(clock, 0));
        assertThat(page.locator("main")).containsText("The week is not over yet.");

        coordinator.opens("/console/tension/returns/" + week);
        assertThat(page).hasTitle("Weekly return " + week);
        assertThat(page.locator("main")).containsText("Traders on the high street");
        page.locator("#remarks").fill("We ask for more patrols at the market.");
        coordinator.presses("Sign the return");
        assertThat(page.locator("main")).containsText("The return is signed in your name.");
        assertThat(page.locator("main")).containsText("We ask for more patrols at the market.");
        coordinator.presses("All weeks");
        assertThat(page).hasTitle("Weekly returns");
    }
}
