package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WardSeriesResourceTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final String WARDS = "/api/v1/tension/wards/";

    @Inject
    WorkingTime workingTime;

    @ParameterizedTest
    @ValueSource(strings = {"officer", "coordinator", "analyst"})
    void aSeriesHasEveryDayAndCountsDistinctIncidents(String account) {
        LocalDate day = workingTime.today().minusDays(200);
        int before = count(account, day);
        AtCase one = AtCase.opened(Counted.on(NORMANTON, day));
        AtCase other = AtCase.opened(Counted.on(NORMANTON, day));
        assertThat(count(account, day)).isEqualTo(before + 2);

        Cases.merged("officer", one.reference(), other.reference());
        assertThat(count(account, day)).isEqualTo(before + 1);
    }

    @Test
    void withoutDaysItIsTheLastTwelveWeeksAndByWeekTwelveItems() {
        LocalDate today = workingTime.today();
        as("officer")
                .get(WARDS + NORMANTON + "/series")
                .then()
                .statusCode(200)
                .body("items", hasSize(84))
                .body("items[83].from", equalTo(today.toString()))
                .body("asOf", equalTo(today.toString()));
        as("officer")
                .queryParam("step", "week")
                .queryParam("strand", "RACE")
                .get(WARDS + NORMANTON + "/series")
                .then()
                .statusCode(200)
                .body("strands", contains("RACE"))
                .body("items", hasSize(12));
    }

    @Test
    void whatIsUsualIsToldOnceThereIsAHistoryAndAPlantedRiseStandsOut() {
        LocalDate today = workingTime.today();
        OwnersEyes.run("UPDATE tension_history SET opened_on = ? WHERE authority_id = 1", today.minusDays(360));
        OwnersEyes.run(
                "INSERT INTO tension_outage (authority_id, first_day, last_day) VALUES (1, ?, ?)",
                today.minusDays(150),
                today.minusDays(150));
        try {
            LocalDate day = today.minusDays(120);
            for (int i = 0; i < 12; i++) {
                AtCase.opened(age(Counted.on(NORMANTON, day)));
            }
            JsonPath series = as("officer")
                    .queryParam("strand", "AGE")
                    .queryParam("from", today.minusDays(150).toString())
                    .queryParam("to", today.minusDays(100).toString())
                    .get(WARDS + NORMANTON + "/series")
                    .then()
                    .statusCode(200)
                    .body("weeksOfHistory", equalTo(49))
                    .extract()
                    .jsonPath();
            Map<String, Object> planted = series.getMap("items.find { it.from == '" + day + "' }");
            assertThat(planted).containsEntry("count", 12).containsEntry("alarm", true);
            assertThat(((Number) planted.get("upper")).intValue()).isLessThan(12);
            assertThat(((Number) planted.get("p")).doubleValue()).isLessThan(0.001);
            assertThat(((Number) planted.get("expected")).doubleValue()).isPositive();
            Map<String, Object> out = series.getMap("items[0]");
            assertThat(out).containsEntry("daysOut", 1).containsEntry("alarm", false);
            assertThat(out.get("expected")).isNull();
        } finally {
            OwnersEyes.run("DELETE FROM tension_outage");
            OwnersEyes.run("UPDATE tension_history SET opened_on = NULL");
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "from, yesterday, #from",
        "to, 2026-13-01, #to",
        "to, 2999-01-01, #to",
        "from, 2020-01-01, #from",
        "step, month, #step",
        "strand, NO_SUCH, #strand"
    })
    void whatCannotBeAskedIsNamed(String name, String value, String pointer) {
        as("officer")
                .queryParam(name, value)
                .get(WARDS + NORMANTON + "/series")
                .then()
                .spec(Refused.with(400, "bad-parameter"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"series", "cases"})
    void anothersWardAndOneThatStandsNotAreNotFound(String what) {
        as("officer").get(WARDS + ALLESTREE + "/" + what).then().spec(Refused.with(404, "not-found"));
        as("coordinator").get(WARDS + ALLESTREE + "/" + what).then().statusCode(200);
        as("coordinator").get(WARDS + "E05999997/" + what).then().spec(Refused.with(404, "not-found"));
        as("coordinator").get(WARDS + "Normanton/" + what).then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void theCasesBehindACellAreThoseThatOneMaySee() {
        LocalDate day = workingTime.today().minusDays(210);
        AtCase seen = AtCase.opened(age(Counted.on(NORMANTON, day)));
        AtCase withdrawn = AtCase.opened(age(Counted.on(NORMANTON, day)));
        AtCase ofOthers = AtCase.opened(age(Counted.on(NORMANTON, day)));
        AtCase elsewhere = AtCase.opened(age(Counted.on(ALLESTREE, day)));
        Cases.move("officer", withdrawn.reference(), "WITHDRAWN").then().statusCode(200);
        OwnersEyes.run("UPDATE case_file SET restricted = true WHERE id = ?", ofOthers.id());
        OwnersEyes.run(
                "INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at) SELECT gen_random_uuid(), 1, ?, o.id, 'kin', now() FROM officer o WHERE o.email = 'officer@demo.invalid'",
                ofOthers.id());

        List<String> found = behind(day, "AGE");

        assertThat(found)
                .contains(seen.reference())
                .doesNotContain(withdrawn.reference(), ofOthers.reference(), elsewhere.reference());
        assertThat(behind(day, "RELIGION")).doesNotContain(seen.reference());
        assertThat(behind(day, null)).contains(seen.reference());
    }

    @Test
    void theListIsReadPageByPage() {
        LocalDate day = workingTime.today().minusDays(220);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(AtCase.opened(Counted.on(NORMANTON, day)).reference());
        }
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("coordinator").queryParam("limit", 2).queryParam("from", day.toString());
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .queryParam("to", day.toString())
                    .get(WARDS + NORMANTON + "/cases")
                    .then()
                    .statusCode(200)
                    .body("items.happenedOn", everyItem(equalTo(day.toString())))
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.reference"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates().containsAll(opened);
        as("coordinator")
                .queryParam("cursor", "made-up")
                .get(WARDS + NORMANTON + "/cases")
                .then()
                .statusCode(400);
    }

    private static Map<String, Object> age(Map<String, Object> report) {
        report.put("motivations", List.of("AGE"));
        return report;
    }

    private static List<String> behind(LocalDate day, @Nullable String strand) {
        var request = as("officer").queryParam("limit", 200).queryParam("from", day.toString());
        return (strand == null ? request : request.queryParam("strand", strand))
                .queryParam("to", day.toString())
                .get(WARDS + NORMANTON + "/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reference");
    }

    private static int count(String account, LocalDate day) {
        return as(account)
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .queryParam("strand", "RACE")
                .get(WARDS + NORMANTON + "/series")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].count");
    }
}
