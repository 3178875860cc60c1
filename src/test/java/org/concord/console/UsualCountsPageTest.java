package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.concord.tension.Calendar;
import org.concord.tension.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts beside what is usual as somebody without JavaScript meets them, and the way to the cases behind them. */
@QuarkusTest
class UsualCountsPageTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final String COUNTS = "/console/tension/counts";
    private static final Pattern REFERENCE = Pattern.compile("CF-[0-9]{2}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    @Inject
    WorkingTime workingTime;

    @Inject
    Watched watched;

    private LocalDate today;
    private Resident officer;

    @BeforeEach
    void hasCountedForAYear() {
        watched.beginAnew();
        today = workingTime.today();
        OwnersEyes.run("UPDATE tension_history SET opened_on = ? WHERE authority_id = 1", today.minusDays(360));
        officer = Staff.browser("officer");
    }

    @AfterEach
    void asItWas() {
        watched.beginAnew();
        OwnersEyes.run("DELETE FROM tension_outage");
        OwnersEyes.run("UPDATE tension_history SET opened_on = NULL WHERE authority_id = 1");
    }

    @Test
    void everyWardHasAChartWithASentenceAndTheCityItsOwn() {
        opened(NORMANTON, today.minusDays(1));
        String page = body(Staff.browser("coordinator").look(COUNTS));

        assertThat(page)
                .contains("The whole city, day by day", "Every ward, week by week", "expected to be known by now")
                .contains("aria-labelledby=\"name-" + NORMANTON + " said-" + NORMANTON + "\"")
                .contains("href=\"" + ward(NORMANTON) + "\"", "href=\"" + ward(ALLESTREE) + "\"");
        assertThat(said(page, NORMANTON))
                .contains("incident", "in the last seven days")
                .contains("usual");
        assertThat(occurrences(page, "<figure")).isEqualTo(1 + occurrences(page, "concord-counts--small"));
        assertThat(occurrences(page, "concord-counts__bar\" x=")).isGreaterThanOrEqualTo(91);
    }

    @Test
    void anOfficerSeesNoChartOfAnothersWard() {
        String page = body(officer.look(COUNTS));

        assertThat(page)
                .contains("Your wards together", ward(NORMANTON))
                .doesNotContain("said-" + ALLESTREE, ward(ALLESTREE));
        assertThat(officer.look(ward(ALLESTREE)).statusCode()).isEqualTo(404);
        assertThat(officer.look(cases(ALLESTREE)).statusCode()).isEqualTo(404);
        assertThat(officer.look(ward("E05999999")).statusCode()).isEqualTo(404);
    }

    @Test
    void aWeekLeadsToTheCasesBehindItThatOneMaySee() {
        LocalDate day = today.minusDays(90 - 2 * 7);
        String mine = opened(NORMANTON, day);
        String others = opened(ALLESTREE, day);
        String weekEarlier = opened(NORMANTON, day.minusDays(1));
        String link = cases(NORMANTON) + "?from=" + day + "&amp;to=" + day.plusDays(6);
        String escaped = link.replace("&amp;", "&");

        String page = body(officer.look(ward(NORMANTON)));
        assertThat(page.replace("&amp;", "&")).contains("href=\"" + escaped + "\"");
        assertThat(body(officer.look(escaped)))
                .contains("Cases behind the counts: Normanton", "href=\"/console/cases/" + mine + "\"")
                .doesNotContain(others, weekEarlier);
        assertThat(body(officer.look(COUNTS + "/cases?from=" + day + "&to=" + day)))
                .contains(mine)
                .doesNotContain(others);
        assertThat(body(Staff.browser("coordinator").look(COUNTS + "/cases?from=" + day + "&to=" + day)))
                .contains("All wards", mine, others);
    }

    @Test
    void theCasesAreReadPageByPage() {
        LocalDate day = today.minusDays(77);
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < CasesBehindScreen.AT_ONCE + 1; i++) {
            opened.add(opened(NORMANTON, day));
        }
        Set<String> found = new HashSet<>();
        String path = cases(NORMANTON) + "?from=" + day + "&to=" + day;
        while (!path.isEmpty()) {
            String page = body(officer.look(path));
            Matcher reference = REFERENCE.matcher(page);
            while (reference.find()) {
                found.add(reference.group());
            }
            Matcher next = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"").matcher(page);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }

        assertThat(found).containsAll(opened);
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday", "to=2999-01-01", "strand=NO_SUCH", "cursor=made-up"})
    void whatCannotBeAskedIsRefused(String query) {
        assertThat(officer.look(cases(NORMANTON) + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void anAnalystReadsFiguresAndIsLedToNoCase() {
        opened(NORMANTON, today.minusDays(8));
        Calendar.added("coordinator", Calendar.EVENTS, Calendar.event("March 7151", today.toString()));
        Resident analyst = Staff.browser("analyst");

        for (String path : List.of(COUNTS, ward(NORMANTON))) {
            assertThat(body(analyst.look(path)))
                    .contains("expected to be known by now")
                    .doesNotContain("/cases", "March 7151", "/console/tension/events", "/console/tension/signals/");
        }
        assertThat(analyst.look(cases(NORMANTON)).statusCode()).isEqualTo(403);
        assertThat(analyst.look(COUNTS + "/cases").statusCode()).isEqualTo(403);
        assertThat(body(analyst.look("/console/figures"))).contains("href=\"" + COUNTS + "\"");
    }

    @Test
    void eventsAreMarkedForThoseWhoMaySeeThem() {
        String march = "March " + UUID.randomUUID();
        String far = "Far march " + UUID.randomUUID();
        Map<String, Object> elsewhere = Calendar.event(far, today.minusDays(20).toString());
        elsewhere.put("wards", List.of(ALLESTREE));
        String id = Calendar.added(
                "coordinator",
                Calendar.EVENTS,
                Calendar.event(march, today.minusDays(20).toString()));
        Calendar.added("coordinator", Calendar.EVENTS, elsewhere);
        String passed = "Long past " + UUID.randomUUID();
        Calendar.added(
                "coordinator",
                Calendar.EVENTS,
                Calendar.event(passed, today.minusDays(200).toString()));

        for (String path : List.of(COUNTS, ward(NORMANTON))) {
            assertThat(body(officer.look(path)))
                    .contains(march, "/console/tension/events/" + id, ">E1<")
                    .doesNotContain(far, passed);
        }
        assertThat(body(Staff.browser("coordinator").look(COUNTS))).contains(march, far);
    }

    @Test
    void signalsAreMarkedForThoseWhoMaySeeThem() {
        String mine = watched.normanton();
        assertThat(body(officer.look(COUNTS))).contains("/console/tension/signals/" + mine, ">S1<");
        watched.beginAnew();
        String others = watched.elsewhere();

        assertThat(body(officer.look(COUNTS))).doesNotContain(others, ">S1<");
        assertThat(body(Staff.browser("coordinator").look(ward(ALLESTREE)))).contains(others);
        assertThat(body(Staff.browser("coordinator").look(ward(NORMANTON)))).doesNotContain(others);
    }

    @Test
    void aWeekWithoutServiceIsSaidAndDrawn() {
        LocalDate out = today.minusDays(90 - 5 * 7);
        OwnersEyes.run(
                "INSERT INTO tension_outage (authority_id, first_day, last_day) VALUES (1, ?, ?)",
                out,
                out.plusDays(6));

        assertThat(body(officer.look(ward(NORMANTON))))
                .contains("no service: nobody could report", "On 7 days there was no service")
                .containsPattern("url\\(#counts-out\\)\" x=\"[0-9.]+\" y=\"16\"");
    }

    @Test
    void whileItIsLearningThatIsSaid() {
        OwnersEyes.run("UPDATE tension_history SET opened_on = ? WHERE authority_id = 1", today.minusDays(9));

        assertThat(body(officer.look(COUNTS)))
                .contains("Still learning", "What is usual is not known yet", "Counting began on")
                .containsPattern("url\\(#counts-before\\)\" x=\"[0-9.]+\" y=\"16\"")
                .doesNotContain("concord-counts__band\" points=\"30");
    }

    @Test
    void theTilesOfTheMapLeadToTheirWards() {
        assertThat(body(officer.look("/console/tension")))
                .contains("<a href=\"/console/tension/wards/" + NORMANTON + "\" tabindex=\"-1\">")
                .doesNotContain("<a href=\"/console/tension/wards/" + ALLESTREE + "\"")
                .contains("href=\"" + COUNTS + "\"");
        assertThat(body(officer.look("/console/tension/wards/" + NORMANTON)))
                .contains("href=\"" + ward(NORMANTON) + "\"");
    }

    private static String opened(String ward, LocalDate day) {
        Map<String, Object> report = Reported.in(ward);
        report.put("occurred", Map.of("from", day + "T12:00:00Z", "precision", "EXACT"));
        return AtCase.opened(report).reference();
    }

    private static String ward(String code) {
        return "/console/tension/wards/" + code + "/counts";
    }

    private static String cases(String code) {
        return "/console/tension/wards/" + code + "/cases";
    }

    private static String body(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.asString();
    }

    private static String said(String page, String ward) {
        String from = page.substring(page.indexOf("id=\"said-" + ward + "\""));
        return from.substring(0, from.indexOf("</p>"));
    }

    private static int occurrences(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }
}
