package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures as somebody without JavaScript meets them. Others make cases, too, and so what a test made is told by the difference. */
@QuarkusTest
class FiguresPageTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final String RACE = "Race, ethnicity or nationality";

    private Resident officer;
    private Resident coordinator;
    private Resident analyst;

    @BeforeEach
    void signIn() {
        officer = Staff.browser("officer");
        coordinator = Staff.browser("coordinator");
        analyst = Staff.browser("analyst");
    }

    @Test
    void aReportCountsOnceInEachOfTheFigures() {
        List<String> names = List.of("wards", "strands", "types", "channels", "delay", "weeks");
        Map<String, FigureTable> before = tables(names);
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("motivations", List.of("RACE", "AGE"));
        report.put("incidentTypes", List.of("VERBAL_ABUSE", "SPITTING"));
        report.put("occurred", Map.of("from", at(2).toString(), "precision", "EXACT"));
        Cases.of(report);
        Cases.received();
        Map<String, FigureTable> after = tables(names);

        for (String name : names) {
            if (!name.equals("delay")) {
                assertThat(more(before, after, name, FigureTable.ALL)).as(name).isEqualTo(2);
            }
        }
        assertThat(more(before, after, "wards", "Normanton")).isEqualTo(2);
        assertThat(more(before, after, "strands", RACE)).isEqualTo(2);
        assertThat(more(before, after, "strands", "Age")).isEqualTo(1);
        assertThat(more(before, after, "types", "Spitting")).isEqualTo(1);
        assertThat(more(before, after, "types", "Verbal abuse, insults or gestures"))
                .isEqualTo(2);
        assertThat(more(before, after, "channels", "By an app for residents")).isEqualTo(2);
        assertThat(more(before, after, "delay", "On the same day or the next")).isZero();
        assertThat(more(before, after, "delay", "Within 3 days")).isPositive();
        assertThat(after.get("weeks").rows()).hasSize(13 + 2);
    }

    @Test
    void whatWasFoldedIsTheSameAsWhatWasNot() {
        Cases.received();
        List<String> names = List.of("wards", "strands", "types", "channels", "delay", "weeks");
        Map<String, FigureTable> before = tables(names);
        OwnersEyes.rows("SELECT 1 FROM fold_counted()");

        assertThat(tables(names)).isEqualTo(before);
    }

    @Test
    void anOfficerSeesTheirWardsAloneAndOthersTheWholeCity() {
        long own = all(officer);
        long city = all(coordinator);
        long forAnalyst = all(analyst);
        Cases.of(Reported.in(ALLESTREE));

        assertThat(all(officer)).isEqualTo(own);
        assertThat(all(coordinator)).isEqualTo(city + 1);
        assertThat(all(analyst)).isEqualTo(forAnalyst + 1);
        assertThat(FigureTable.of(officer, "/wards/csv").rows()).doesNotContainKey("Allestree");
        assertThat(FigureTable.of(analyst, "/wards/csv").rows()).containsKeys("Allestree", "Normanton");
        assertThat(officer.look(FiguresQuery.PATH).asString())
                .contains("in your wards")
                .doesNotContain(">Allestree</option>");
        assertThat(officer.look(FiguresQuery.PATH + "?ward=" + ALLESTREE).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCaseForNamedPeopleCountsForThemAlone() {
        String reference = Cases.received();
        long before = all(officer);
        long city = all(coordinator);
        long types = FigureTable.of(officer, "/types/csv").of("Verbal abuse, insults or gestures");
        Cases.post(
                        "coordinator",
                        reference,
                        "/restriction",
                        Map.of("officerIds", List.of(Cases.idOf("coordinator")), "reason", "somebody they know"))
                .then()
                .statusCode(200);

        assertThat(all(officer)).isEqualTo(before - 1);
        assertThat(FigureTable.of(officer, "/types/csv").of("Verbal abuse, insults or gestures"))
                .isEqualTo(types - 1);
        assertThat(all(coordinator)).isEqualTo(city);
        assertThat((int) as("officer")
                        .get("/api/v1/cases/summary?ward=" + NORMANTON)
                        .path("total"))
                .isNotNegative();
    }

    @Test
    void wardAndStrandNarrowWhatIsCounted() {
        String query = "/wards/csv?ward=" + NORMANTON + "&strand=DISABILITY";
        FigureTable before = FigureTable.of(coordinator, query);
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("motivations", List.of("DISABILITY"));
        Cases.of(report);
        Cases.received();
        Map<String, Object> elsewhere = Reported.in(ALLESTREE);
        elsewhere.put("motivations", List.of("DISABILITY"));
        Cases.of(elsewhere);

        FigureTable after = FigureTable.of(coordinator, query);
        assertThat(after.rows()).containsOnlyKeys("Ward", "Normanton", FigureTable.ALL);
        assertThat(after.of("Normanton") - before.of("Normanton")).isEqualTo(1);
        assertThat(coordinator
                        .look(FiguresQuery.PATH + "?ward=" + NORMANTON + "&strand=DISABILITY")
                        .asString())
                .contains("in Normanton under “Disability”", "value=\"E05015521\" selected")
                .contains("/console/figures/wards/csv?ward=E05015521&amp;strand=DISABILITY");
    }

    @Test
    void reportsOfNoWardOfOursAreThereToo() {
        FigureTable before = FigureTable.of(coordinator, "/wards/csv?ward=none");
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("place", Map.of("placeType", "STREET"));
        Cases.of(report);

        FigureTable after = FigureTable.of(coordinator, "/wards/csv?ward=none");
        assertThat(after.of(FigureTable.ALL) - before.of(FigureTable.ALL)).isEqualTo(1);
        assertThat(after.rows()).containsOnlyKeys("Ward", "No ward of the city named", FigureTable.ALL);
    }

    @Test
    void thePageSaysOfHowManyAndShowsEachNumberInTheMap() {
        Cases.received();
        String page = coordinator.look(FiguresQuery.PATH).asString();
        String normanton =
                Figure.readable(FigureTable.of(coordinator, "/wards/csv").of("Normanton"));

        assertThat(page)
                .containsPattern("Of [\\d,]+ reports? received between \\d+ \\p{L}+ \\d{4} and")
                .containsPattern(
                        "Of the [\\d,]+ of [\\d,]+ reports? received between .* in which the day of the incident is known")
                .contains("<title>Normanton</title>", ">" + normanton + "</text>", "Reports in a ward:")
                .contains("<strong class=\"concord-headlines__number\">", "told by the next day", "looked at in time")
                .contains("href=\"/console/figures/wards/csv\"", "/console/figures/answers")
                .doesNotContain("CF-", "CR-");
        assertThat(officer.look(FiguresQuery.PATH).asString()).doesNotContain("/console/figures/rules");
        assertThat(page).contains("/console/figures/rules");
    }

    @Test
    void aPeriodMayBeDaysAndLiesInItsWeeks() {
        String query = "?period=dates&from=2026-01-01&to=2026-01-20";
        FigureTable weeks = FigureTable.of(analyst, "/weeks/csv" + query);

        assertThat(weeks.rows().keySet())
                .containsExactly(
                        "Week from Monday",
                        "29 December 2025 (part of the week)",
                        "5 January 2026",
                        "12 January 2026",
                        "19 January 2026 (part of the week)",
                        FigureTable.ALL);
        assertThat(analyst.look(FiguresQuery.PATH + query).asString())
                .contains("between 1 January 2026 and 20 January 2026", "value=\"2026-01-01\"");
        assertThat(analyst.look(FiguresQuery.PATH + "/weeks/csv" + query).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"weeks-2026-01-01-to-2026-01-20.csv\"");
    }

    @ParameterizedTest
    @CsvSource({
        "period=5, #period",
        "period=dates, #from",
        "from=soon, #from",
        "period=dates&from=2026-03-01&to=2026-02-01, #to",
        "period=dates&from=2020-01-01&to=2026-01-01, #to",
        "ward=E05999999, #ward",
        "strand=LEFT_HANDED, #strand"
    })
    void whatCannotBeHadIsSaidAtItsField(String query, String field) {
        for (String path : List.of("", "/answers", "/wards/csv")) {
            Response page = coordinator.look(FiguresQuery.PATH + path + "?" + query);

            assertThat(page.statusCode()).as(path).isEqualTo(400);
            assertThat(page.asString())
                    .contains("<title>Error: Figures</title>", "There is a problem", "<a href=\"" + field + "\">");
        }
    }

    @Test
    void aTableThatIsTakenIsRecorded() {
        FigureTable taken = FigureTable.of(officer, "/wards/csv?period=4&ward=" + NORMANTON);
        as("auditor")
                .get("/api/v1/audit/entries?action=figures-exported&limit=1")
                .then()
                .body("items[0].actor", equalTo("officer:" + Cases.idOf("officer")))
                .body("items[0].subject", equalTo("figures"))
                // the first row of the table names its columns
                .body(
                        "items[0].facts",
                        equalTo(Map.of("figure", "wards", "rows", taken.rows().size() - 1)))
                .body("items[0].detailHeld", equalTo(true));

        FigureTable.of(coordinator, "/answers/looks/csv");
        FigureTable.of(coordinator, "/rules/rules/csv");
        as("auditor")
                .get("/api/v1/audit/entries?action=figures-exported&limit=2")
                .then()
                .body("items.facts.figure", contains("rules", "looks"));
        assertThat(coordinator.look(FiguresQuery.PATH + "/secrets/csv").statusCode())
                .isEqualTo(404);
        as("auditor")
                .get("/api/v1/audit/entries?action=figures-exported&limit=1")
                .then()
                .body("items[0].facts.figure", equalTo("rules"));
    }

    @Test
    void aTableThatIsNoneIsNotFound() {
        assertThat(coordinator.look(FiguresQuery.PATH + "/secrets/csv").statusCode())
                .isEqualTo(404);
        assertThat(coordinator.look(AnswersPage.PATH + "/rules/csv").statusCode())
                .isEqualTo(404);
    }

    private Map<String, FigureTable> tables(List<String> names) {
        return names.stream()
                .collect(Collectors.toMap(name -> name, name -> FigureTable.of(coordinator, "/" + name + "/csv")));
    }

    private static long more(
            Map<String, FigureTable> before, Map<String, FigureTable> after, String name, String label) {
        return after.get(name).of(label) - before.get(name).of(label);
    }

    private static long all(Resident browser) {
        return FigureTable.of(browser, "/wards/csv").of(FigureTable.ALL);
    }

    /** The noon so many days ago in the city. */
    private static Instant at(int daysAgo) {
        ZoneId city = ZoneId.of("Europe/London");
        return LocalDate.now(city).minusDays(daysAgo).atTime(12, 0).atZone(city).toInstant();
    }
}
