package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.tension.Streets;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the room of tension to what stands beside the signals, and from a signal to the streets behind it. Every page passes axe. */
@QuarkusTest
class AnOfficerReadsOfStreetsTest {
    @Inject
    Watched watched;

    @Inject
    Streets streets;

    @Inject
    PlaceWatch place;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void before() {
        watched.beginAnew();
        PlaceBefore.keep();
    }

    @AfterEach
    void after() {
        PlaceBefore.restore(place);
        watched.beginAnew();
    }

    static Stream<Device> devices() {
        return Device.ofStaff();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void anOfficerReadsOfStreetsAndSeasons(Device device) {
        streets.draw();
        streets.told("E05015521", 3);
        String signal = watched.normanton();
        streets.look();
        streets.ofEverything(LocalDate.parse("2026-03-02"));
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        officer.presses("Streets and seasons");
        assertThat(officer.page().locator("main")).containsText("An incident of race hate in Normanton on");
        assertThat(officer.page().locator("main")).containsText("40 of 52 incidents had a place that can be used.");
        assertThat(officer.page().locator("main")).containsText("That is too few to compare.");
        assertThat(officer.page().locator("main")).containsText("Stands out");
        officer.presses("Back to tension");
        officer.opens("/console/tension/signals/" + signal);
        assertThat(officer.page().locator("main")).containsText("Incidents close to one another");
    }
}
