package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Planted;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts is kept in the transaction of whatever makes it count. */
@QuarkusTest
class TensionCountsTest {
    private static final String VERIFY = "/api/v1/tension/counts/verifications";
    private static final String REBUILD = "/api/v1/tension/counts/rebuilds";

    @Test
    void aReportCountsOnTheDayWardStrandAndTypeItTells() {
        AtCase file = AtCase.opened();

        assertThat(Counted.of(file.reference())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("day", "2026-11-20")
                .containsEntry("ward", "E05015521")
                .containsEntry("dated", true)
                .containsEntry("strands", "{1}")
                .containsEntry("reporter", null)
                .containsEntry("counted", true));
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "2026-10-24T22:59:59Z, 2026-10-24",
        "2026-10-24T23:30:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25",
        "2026-03-28T23:59:59Z, 2026-03-28",
        "2026-03-29T22:59:59Z, 2026-03-29",
        "2026-03-29T23:30:00Z, 2026-03-30",
        "2019-06-30T23:30:00Z, 2019-07-01"
    })
    void theDayIsTheCitysAlsoWhenTheClocksChangeAndLongAgo(String from, String day) {
        AtCase file = AtCase.opened(Counted.report(Map.of("from", from, "precision", "EXACT")));

        assertThat(Counted.of(file.reference())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("day", day).containsEntry("dated", true);
            assertThat(row.get("known").toString()).isGreaterThan("2026-11-01");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "ONGOING"})
    void whatHasNoDayIsOfTheDayItWasTold(String precision) {
        AtCase file = AtCase.opened(Counted.report(Map.of("precision", precision)));

        assertThat(Counted.of(file.reference())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("dated", false);
            assertThat(row.get("day")).isEqualTo(row.get("known"));
        });
    }

    @Test
    void observationsAreKeptButAreNoIncidents() {
        Map<String, Object> observed = Reported.verbalAbuse();
        observed.put("kind", "TENSION_OBSERVATION");

        assertThat(Counted.of(AtCase.opened(observed).reference()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("counted", false));
    }

    @Test
    void whatIsWithdrawnStopsCounting() {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "WITHDRAWN").then().statusCode(200);
        assertCounts(file, false);
    }

    @ParameterizedTest
    @CsvSource({"MALICIOUS, false", "LAWFUL_EXPRESSION, false", "ACTION_TAKEN, true"})
    void whatIsClosedCountsUnlessItWasNoIncident(String reason, boolean counts) {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);
        Cases.post(
                        "officer",
                        file.reference(),
                        "/assessments",
                        Map.of("crimeStatus", "NON_CRIME", "reason", "looked at"))
                .then()
                .statusCode(200);
        Cases.move("coordinator", file.reference(), "CLOSED", reason).then().statusCode(200);
        assertCounts(file, counts);

        Cases.move("officer", file.reference(), "REOPENED").then().statusCode(200);
        assertCounts(file, true);
    }

    @Test
    void mergedCasesAreOneIncidentAndApartTwoAgain() {
        AtCase into = AtCase.opened();
        Map<String, Object> other = Reported.verbalAbuse();
        other.put("motivations", List.of("RELIGION"));
        AtCase from = AtCase.opened(other);

        String merge = Cases.merged("officer", into.reference(), from.reference());

        assertThat(Counted.of(into.reference())).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("strands", "{1,2}"));
        assertThat(Counted.of(from.reference())).isEmpty();

        Cases.unmerge("officer", into.reference(), merge).then().statusCode(200);

        assertThat(Counted.of(into.reference())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("strands", "{1}"));
        assertThat(Counted.of(from.reference())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("strands", "{2}"));
    }

    @Test
    void aReportThatIsSplitOffIsAnIncidentOfItsOwn() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        Cases.merged("officer", into.reference(), from.reference());

        String made = Cases.post(
                        "officer",
                        into.reference(),
                        "/splits",
                        Map.of("report", from.report(), "reason", "another day"))
                .then()
                .statusCode(201)
                .extract()
                .path("reference");

        assertThat(Counted.of(into.reference())).hasSize(1);
        assertThat(Counted.of(made)).hasSize(1);
    }

    @Test
    void aWardOrCategoryPutRightCountsWhereItIsNow() {
        AtCase file = AtCase.opened();
        OwnersEyes.run(
                "UPDATE case_file SET ward_id = (SELECT id FROM ward WHERE code = 'E05015511' ORDER BY id LIMIT 1) WHERE id = ?",
                file.id());
        assertThat(Counted.of(file.reference()).getFirst()).containsEntry("ward", "E05015511");

        OwnersEyes.run("UPDATE case_file SET category = 'OUT_OF_AREA' WHERE id = ?", file.id());
        assertCounts(file, false);
    }

    @Test
    void reportsOfOnePersonOnOneDayBearOneMarkThatIsNotTheVaultsHash() {
        Planted person = Planted.anew();
        AtCase one = AtCase.opened(person.ofVictim());
        AtCase other = AtCase.opened(person.ofVictim());
        AtCase somebodyElse = AtCase.opened(Planted.anew().ofVictim());

        Object mark = Counted.of(one.reference()).getFirst().get("reporter");
        assertThat(mark)
                .isNotNull()
                .isEqualTo(Counted.of(other.reference()).getFirst().get("reporter"));
        assertThat(mark)
                .isNotEqualTo(Counted.of(somebodyElse.reference()).getFirst().get("reporter"));
    }

    @Test
    void aReportThatIsRefusedDoesNotCount() {
        long before = OwnersEyes.count("tension_sighting");
        Map<String, Object> bad = Reported.verbalAbuse();
        bad.put("motivations", List.of("NOT_A_STRAND"));

        as("officer").body(bad).post("/api/v1/reports").then().statusCode(400);

        assertThat(OwnersEyes.count("tension_sighting")).isGreaterThanOrEqualTo(before);
        assertThat(
                        OwnersEyes.column(
                                "SELECT s.report_id FROM tension_sighting s LEFT JOIN report r ON r.id = s.report_id WHERE r.id IS NULL"))
                .isEmpty();
    }

    /** Two transactions that tell of the same cell at once: the second does not wait for the first. */
    @Test
    void nobodyWaitsForAnotherToCount() throws SQLException {
        AtCase one = AtCase.opened();
        AtCase other = AtCase.opened();
        try (Connection first = TestEnvironment.asOwner();
                Connection second = TestEnvironment.asOwner();
                Statement open = first.createStatement();
                Statement beside = second.createStatement()) {
            first.setAutoCommit(false);
            beside.execute("SET lock_timeout = '2s'");
            open.executeUpdate(
                    "UPDATE case_file SET category = 'OUT_OF_AREA' WHERE reference = '" + one.reference() + "'");
            beside.executeUpdate(
                    "UPDATE case_file SET category = 'OUT_OF_AREA' WHERE reference = '" + other.reference() + "'");
            first.rollback();
        }
        assertCounts(one, true);
        assertCounts(other, false);
    }

    @Test
    void whatDiffersIsNamedCellByCellAndPutRight() {
        as("coordinator").post(REBUILD).then().statusCode(200);
        LocalDate day = LocalDate.of(2018, 3, 4);
        AtCase moved = AtCase.opened(Counted.on("E05015521", day));
        AtCase lost = AtCase.opened(Counted.on("E05015521", day));
        OwnersEyes.run("UPDATE tension_sighting SET happened_on = '2018-03-03' WHERE report_id = ?", moved.reportId());
        OwnersEyes.run("DELETE FROM tension_sighting WHERE report_id = ?", lost.reportId());

        String cell =
                "cells.find { it.day == '%s' && it.ward == 'E05015521' && it.strand == 'RACE' && it.incidentType == 'VERBAL_ABUSE' }.";
        as("administrator")
                .post(VERIFY)
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("reports", greaterThanOrEqualTo(2))
                .body(cell.formatted("2018-03-04") + "reports.counted", equalTo(0))
                .body(cell.formatted("2018-03-04") + "reports.due", equalTo(2))
                .body(cell.formatted("2018-03-04") + "incidents.due", equalTo(2))
                .body(cell.formatted("2018-03-03") + "reports.counted", equalTo(1))
                .body(cell.formatted("2018-03-03") + "incidents.due", equalTo(0));

        as("coordinator").post(REBUILD).then().statusCode(200).body("reports", greaterThanOrEqualTo(2));
        assertThat(Counted.of(lost.reference())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("day", "2018-03-04"));
        assertThat(Counted.wrong()).doesNotContain(moved.reportId(), lost.reportId());
        as("auditor")
                .queryParam("action", "counts-rebuilt")
                .get("/api/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem("tension-counts"));
    }

    @Test
    void whatWasToldBeforeIsCountedByTheStepThatOpensTheStore() throws Exception {
        AtCase before = AtCase.opened(Counted.on("E05015521", LocalDate.of(2017, 5, 6)));
        UUID report = before.reportId();
        OwnersEyes.run("DELETE FROM tension_sighting WHERE report_id = ?", report);
        String step = Files.readString(Path.of("src/main/resources/db/2026-11-23-45-counts.sql"))
                .split("--changeset concord:tension-sighting-before\n")[1]
                .split("--changeset")[0];

        OwnersEyes.run(step.replaceFirst(";\\s*$", "") + " WHERE due.report_id = ?", report);

        assertThat(Counted.of(before.reference())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("day", "2017-05-06")
                .containsEntry("counted", true));
    }

    private static void assertCounts(AtCase file, boolean counts) {
        assertThat(Counted.of(file.reference())).isNotEmpty().allSatisfy(row -> assertThat(row)
                .containsEntry("counted", counts));
    }
}
