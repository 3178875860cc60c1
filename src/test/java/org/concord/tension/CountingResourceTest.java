package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CountingResourceTest {
    private static final String HISTORY = "/api/v1/tension/history";

    @Inject
    CityHistories histories;

    @Inject
    WorkingTime workingTime;

    @AfterEach
    void nothingIsTold() {
        OwnersEyes.run("DELETE FROM tension_outage");
        OwnersEyes.run("DELETE FROM tension_usual_week");
        OwnersEyes.run("UPDATE tension_history SET opened_on = NULL, epoch = NULL, version = version + 1");
    }

    @Test
    void whatIsToldIsWhatTheStatisticsTake() {
        LocalDate today = workingTime.today();

        put(body(today))
                .then()
                .statusCode(200)
                .body("openedOn", equalTo("2020-01-01"))
                .body("outages.from", contains(today.minusDays(9).toString()))
                .body("usualWeek[0].incidents", equalTo(1.25f));
        as("coordinator").get(HISTORY).then().statusCode(200).body("usualWeek[0].strand", equalTo("RACE"));

        CityHistory city = histories.of(Authority.ID);
        CountHistory history = city.history();
        int day = (int) today.toEpochDay();
        assertThat(history.openedOn()).isEqualTo((int) LocalDate.of(2020, 1, 1).toEpochDay());
        assertThat(history.epoch()).hasValue((int) LocalDate.of(2021, 1, 1).toEpochDay());
        assertThat(history.outages()).containsExactlyInAnyOrder(day - 9, day - 8);
        int cell = history.grid()
                .cell(city.wards().indexOf("E05015521"), city.strands().indexOf("RACE"));
        assertThat(history.usualWeek().get(cell)).isEqualTo(1.25);
        assertThat(history.usualWeek().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(1.25);
    }

    @Test
    void aChangeIsRecordedAndTheSecondOfTwoIsRefused() {
        Response before = as("coordinator").get(HISTORY);
        put(body(workingTime.today())).then().statusCode(200);

        as("coordinator")
                .header("If-Match", before.header("ETag"))
                .body(Map.of())
                .put(HISTORY)
                .then()
                .spec(Refused.with(412, "version-mismatch"));
        as("coordinator").body(Map.of()).put(HISTORY).then().spec(Refused.with(428, "precondition-required"));
        as("auditor")
                .queryParam("action", "counting-changed")
                .get("/api/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("items.facts.outages", hasItem(1))
                .body("items.facts.openedOn", hasItem("2020-01-01"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "openedOn | 1999-12-31 | /openedOn",
                "openedOn | 2999-01-01 | /openedOn",
                "epoch | 2019-12-31 | /epoch",
                "epoch | 2999-01-01 | /epoch",
            })
    void aDayThatCannotBeIsNamed(String field, String value, String pointer) {
        Map<String, Object> body = body(workingTime.today());
        if (field.equals("openedOn")) {
            body.remove("epoch"); // which would be before it
        }
        body.put(field, value);

        put(body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-10-02 | 2026-10-01 | /outages/0/to",
                "- | 2026-10-01 | /outages/0/from",
                "2026-10-01 | - | /outages/0/to",
                "2026-10-01 | 2999-01-01 | /outages/0/to",
            })
    void anOutageThatCannotBeIsNamed(String from, String to, String pointer) {
        Map<String, Object> body = body(workingTime.today());
        Map<String, Object> outage = new HashMap<>();
        outage.put("from", from);
        outage.put("to", to);
        body.put("outages", List.of(outage));

        put(body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains(pointer));
    }

    @Test
    void outagesDoNotOverlap() {
        Map<String, Object> body = body(workingTime.today());
        body.put(
                "outages",
                List.of(
                        Map.of("from", "2026-10-01", "to", "2026-10-03"),
                        Map.of("from", "2026-10-03", "to", "2026-10-03")));

        put(body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains("/outages"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "E05999998, RACE, 1, /usualWeek/0/ward",
        "E05015521, NO_SUCH, 1, /usualWeek/0/strand",
        "E05015521, RACE, -1, /usualWeek/0/incidents",
        "E05015521, RACE, 10001, /usualWeek/0/incidents"
    })
    void aUsualWeekThatCannotBeIsNamed(String ward, String strand, double incidents, String pointer) {
        Map<String, Object> body = body(workingTime.today());
        body.put("usualWeek", List.of(Map.of("ward", ward, "strand", strand, "incidents", incidents)));

        put(body).then().spec(Refused.with(400, "validation-failed")).body("errors.pointer", contains(pointer));
    }

    private static Map<String, Object> body(LocalDate today) {
        Map<String, Object> body = new HashMap<>();
        body.put("openedOn", "2020-01-01");
        body.put("epoch", "2021-01-01");
        body.put(
                "outages",
                List.of(Map.of(
                        "from", today.minusDays(9).toString(),
                        "to", today.minusDays(8).toString())));
        body.put("usualWeek", List.of(Map.of("ward", "E05015521", "strand", "RACE", "incidents", 1.25)));
        return body;
    }

    private static Response put(Map<String, Object> body) {
        return as("coordinator")
                .header("If-Match", as("coordinator").get(HISTORY).header("ETag"))
                .body(body)
                .put(HISTORY);
    }
}
