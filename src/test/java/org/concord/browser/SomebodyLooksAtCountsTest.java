package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.tension.Calendar;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the map of the wards to the counts beside what is usual, to one ward, to a week's cases, and to one of them. Every page passes axe. */
@QuarkusTest
class SomebodyLooksAtCountsTest {
    private static final String NORMANTON = "E05015521";

    @Inject
    Watched watched;

    @Inject
    WorkingTime workingTime;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void hasCountedForAYear() {
        watched.beginAnew();
        LocalDate today = workingTime.today();
        OwnersEyes.run("UPDATE tension_history SET opened_on = ? WHERE authority_id = 1", today.minusDays(360));
        OwnersEyes.run(
                "INSERT INTO tension_outage (authority_id, first_day, last_day) VALUES (1, ?, ?)",
                today.minusDays(48),
                today.minusDays(42));
    }

    @AfterEach
    void asItWas() {
        watched.beginAnew();
        OwnersEyes.run("DELETE FROM tension_outage");
        OwnersEyes.run("UPDATE tension_history SET opened_on = NULL WHERE authority_id = 1");
    }

    static Stream<Device> devices() {
        return Stream.concat(Device.ofStaff(), Stream.of(Device.DESKTOP.withForcedColours()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void fromTheMapToACase(Device device) {
        LocalDate today = workingTime.today();
        String reference = opened(today.minusDays(1));
        watched.normanton();
        Calendar.added(
                "coordinator",
                Calendar.EVENTS,
                Calendar.event("A march", today.minusDays(30).toString()));
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        officer.signsInAs("officer");
        officer.presses("Tension");
        officer.presses("Counts beside what is usual");
        assertThat(page).hasTitle("Counts beside what is usual");
        assertThat(page.locator("main")).containsText("Your wards together");
        page.getByText("Days as a table").click();
        officer.inspects();

        officer.presses("Normanton");
        assertThat(page).hasTitle("Counts in Normanton");
        assertThat(page.locator("main")).containsText("no service: nobody could report");
        page.locator("tbody tr").first().getByText("Cases").click();
        assertThat(page).hasTitle("Cases behind the counts: Normanton");
        officer.inspects();
        officer.presses(reference);
        assertThat(page).hasURL(Pattern.compile("/console/cases/" + reference + "$"));
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void aTileAndABarLeadOn(Device device) {
        opened(workingTime.today().minusDays(1));
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        officer.signsInAs("officer");
        officer.opens("/console/tension");
        page.locator("svg a[href$='" + NORMANTON + "']").click();
        assertThat(page).hasTitle("Tension in Normanton");
        officer.opens("/console/tension/wards/" + NORMANTON + "/counts");
        page.locator("svg.concord-counts a").last().click();
        assertThat(page).hasTitle("Cases behind the counts: Normanton");
    }

    static Stream<Device> phones() {
        return Stream.of(Device.PHONE, Device.PHONE.withoutJavaScript());
    }

    @ParameterizedTest
    @MethodSource("phones")
    void onAPhoneTheNewestDaysAreSeenFirst(Device device) {
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        for (String path : List.of("/console/tension/counts", "/console/tension/wards/" + NORMANTON + "/counts")) {
            officer.opens(path);
            Locator chart = officer.page().locator(".concord-scroll > svg.concord-counts");
            Locator scroll = officer.page().locator(".concord-scroll:has(> svg.concord-counts)");
            BoundingBox drawn = chart.boundingBox();
            BoundingBox seen = scroll.boundingBox();
            Assertions.assertThat(drawn.width).isGreaterThan(seen.width);
            Assertions.assertThat(drawn.x + drawn.width)
                    .as("its right end")
                    .isCloseTo(seen.x + seen.width, Offset.offset(2.0));
            assertThat(chart).hasCSS("direction", "ltr");
        }
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void anAnalystReadsFiguresAlone(Device device) {
        Visitor analyst = browser.visitor(device);
        analyst.signsInAs("analyst");
        analyst.presses("Counts beside what is usual, ward by ward");
        assertThat(analyst.page().locator("main")).containsText("The whole city");
        analyst.opens("/console/tension/wards/" + NORMANTON + "/counts");
        assertThat(analyst.page().locator("main")).containsText("Counts in Normanton");
    }

    private static String opened(LocalDate day) {
        Map<String, Object> report = Reported.in(NORMANTON);
        report.put("occurred", Map.of("from", day + "T12:00:00Z", "precision", "EXACT"));
        return AtCase.opened(report).reference();
    }
}
