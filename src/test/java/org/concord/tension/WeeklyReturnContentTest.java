package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.NORMANTON;
import static org.concord.tension.Returns.of;
import static org.concord.tension.Returns.week;
import static org.concord.tension.TensionWards.body;
import static org.concord.tension.TensionWards.decide;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a weekly return says, of things that the test put there itself. */
@QuarkusTest
class WeeklyReturnContentTest {
    private static final String ALVASTON_NORTH = "E05015509";
    private static final String FAR = "2024-W23";

    @Inject
    TestClock clock;

    @Inject
    Watched watched;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void observationsStandThereByTheirGradeAndMakeTheMarking() {
        String felt = Observed.id("officer", Observed.talk());
        Map<String, Object> feared = Observed.talk("basis", "POTENTIAL");
        feared.put("marking", "OFFICIAL_SENSITIVE");
        feared.put("wards", List.of());
        String may = Observed.id("officer", feared);
        String earlier = Observed.id(
                "officer", Observed.talk("observedOn", Returns.day(clock, 1).toString()));

        JsonPath told = of(week(clock, 0));

        Map<String, Object> one = item(told, "observations", felt);
        assertThat(one)
                .containsEntry("basis", "EXPERIENCED")
                .containsEntry("source", "SECOND_HAND")
                .containsEntry("certainty", "LIKELY")
                .containsEntry("wards", List.of(NORMANTON))
                .containsEntry("community", "Traders on the high street")
                .containsEntry("ofReport", false);
        assertThat(item(told, "observations", may))
                .containsEntry("text", feared.get("text"))
                .containsEntry("marking", "OFFICIAL_SENSITIVE");
        assertThat(told.getString("marking")).isEqualTo("OFFICIAL_SENSITIVE");
        assertThat(told.getList("observations.id")).doesNotContain(earlier);
        assertThat(of(week(clock, 1)).getList("observations.id"))
                .contains(earlier)
                .doesNotContain(felt);
    }

    @Test
    void aNilReturnIsCoverageAndNoObservation() {
        Map<String, Object> before = ward(of(week(clock, 0)), ALLESTREE);
        String nil =
                Observed.id("coordinator", Map.of("nil", true, "week", week(clock, 0), "wards", List.of(ALLESTREE)));

        JsonPath told = of(week(clock, 0));

        assertThat((int) ward(told, ALLESTREE).get("nilReturns")).isEqualTo((int) before.get("nilReturns") + 1);
        assertThat(ward(told, ALLESTREE)).containsEntry("observations", before.get("observations"));
        assertThat((int) ward(told, ALLESTREE).get("voices")).isPositive();
        assertThat(told.getList("observations.id")).doesNotContain(nil);
    }

    @Test
    void aLevelIsThatOfTheWeeksEndBesideThatOfItsBeginning() {
        decide(ALVASTON_NORTH, body(clock, "TENSE")).then().statusCode(201);
        assertThat(ward(of(week(clock, 0)), ALVASTON_NORTH))
                .containsEntry("level", "TENSE")
                .containsEntry("state", "DECIDED");
        assertThat(ward(of(week(clock, 40)), ALVASTON_NORTH))
                .containsEntry("level", null)
                .containsEntry("state", "NEVER_ASSESSED")
                .containsEntry("change", null);

        clock.advance(Duration.ofDays(7));
        Callers.signAllInAnew();

        assertThat(ward(of(week(clock, 0)), ALVASTON_NORTH))
                .containsEntry("level", "TENSE")
                .containsEntry("before", "TENSE")
                .containsEntry("state", "NEEDS_REVIEW")
                .containsEntry("change", "UNCHANGED");
        decide(ALVASTON_NORTH, body(clock, "IMMINENT")).then().statusCode(201);
        JsonPath told = of(week(clock, 0));
        assertThat(ward(told, ALVASTON_NORTH))
                .containsEntry("level", "IMMINENT")
                .containsEntry("change", "RAISED");
        assertThat(told.getString("overall.level")).isEqualTo("IMMINENT");
        assertThat(ward(of(week(clock, 1)), ALVASTON_NORTH)).containsEntry("level", "TENSE");
    }

    @Test
    void aSignalOfTheWeekStandsThereInItsSentence() {
        watched.beginAnew();
        try {
            String id = watched.elsewhere();
            JsonPath told = of(week(clock, 0));
            assertThat(item(told, "signals", id)).containsEntry("state", "OPEN").containsEntry("verdict", null);
            assertThat(item(told, "signals", id).get("sentence").toString())
                    .contains("reports of race hate in Allestree");
            assertThat(of(week(clock, 5)).getList("signals")).isEmpty();
        } finally {
            watched.beginAnew();
        }
    }

    @Test
    void eventsRumoursAndActionsStandThereWithWhatMayBeSaid() {
        String soon = event(5);
        String later = event(20);
        String beyond = event(40);
        String rumour = created("/api/v1/tension/rumours", rumour());
        String action = created("/api/v1/tension/actions", action());

        JsonPath told = of(week(clock, 0));

        assertThat(told.getList("events.in14Days.id")).contains(soon).doesNotContain(later, beyond);
        assertThat(told.getList("events.in30Days.id")).contains(later).doesNotContain(soon, beyond);
        assertThat(item(told, "rumours", rumour)).containsEntry("line", null);
        assertThat(item(told, "actions.open", action)).containsEntry("overdue", false);
        approve(rumour);
        assertThat(item(of(week(clock, 0)), "rumours", rumour)).containsEntry("line", "It is not so.");
        clock.advance(Duration.ofDays(7));
        Callers.signAllInAnew();
        assertThat(item(of(week(clock, 0)), "actions.open", action)).containsEntry("overdue", true);
        assertThat(of(week(clock, 0)).getInt("actions.overdue")).isPositive();
    }

    private String event(int daysAhead) {
        return created(
                "/api/v1/tension/events",
                Map.of(
                        "kind",
                        "MARCH",
                        "title",
                        "A march " + UUID.randomUUID(),
                        "firstDay",
                        Returns.day(clock, 0).plusDays(daysAhead).toString(),
                        "wards",
                        List.of(NORMANTON),
                        "status",
                        "CONFIRMED"));
    }

    private Map<String, Object> rumour() {
        Map<String, Object> body = new HashMap<>();
        body.put("text", "They say that " + UUID.randomUUID());
        body.put("firstSeenAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("channels", List.of("SOCIAL_MEDIA"));
        body.put("wards", List.of(NORMANTON));
        body.put("spread", "FEW");
        body.put("status", "FALSE");
        body.put("line", "It is not so.");
        return body;
    }

    private Map<String, Object> action() {
        return Map.of(
                "kind", "MEDIATION",
                "what", "Talk to both sides " + UUID.randomUUID(),
                "wards", List.of(NORMANTON),
                "ownerId", AtCase.officer("officer"),
                "dueAt", clock.instant().plus(Duration.ofDays(2)).toString());
    }

    private static void approve(String rumour) {
        String path = "/api/v1/tension/rumours/" + rumour;
        String line = as("coordinator").get(path).path("line.id");
        as("coordinator")
                .body(Map.of("line", line, "approve", true))
                .post(path + "/line/decisions")
                .then()
                .statusCode(lessThan(300));
    }

    private static String created(String path, Map<String, Object> body) {
        return as("officer")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Five incidents of six reports, moved to a time of which nobody else tells; afterwards all is counted as it is. */
    @Test
    void incidentsStandBesideTheWeeksBeforeAsFarAsThereAreSoMany() {
        Object opened = OwnersEyes.value("SELECT opened_on FROM tension_history WHERE authority_id = 1");
        try {
            AtCase twice = AtCase.opened();
            move(twice, "2024-06-03", twice);
            move(AtCase.opened(), "2024-06-09", twice);
            move(AtCase.opened(), "2024-06-05", null);
            move(AtCase.opened(), "2024-06-02", null);
            move(AtCase.opened(), "2024-05-06", null);
            move(AtCase.opened(), "2023-06-05", null);
            move(AtCase.opened(), "2023-06-04", null);
            opened("2023-06-05");

            assertThat(trend("incidents.total")).containsExactly(2, 0.5f, 0.06f);
            assertThat(trend("incidents.byWard.find { it.code == '%s' }".formatted(NORMANTON)))
                    .containsExactly(2, 0.5f, 0.06f);
            assertThat(trend("incidents.byStrand.find { it.code == 'RACE' }")).containsExactly(2, 0.5f, 0.06f);
            assertThat(trend("incidents.byStrand.find { it.code == 'AGE' }")).containsExactly(0, 0f, 0f);
            assertThat(trend("incidents.byWard.find { it.code == '%s' }".formatted(ALLESTREE)))
                    .containsExactly(0, 0f, 0f);
            opened("2023-06-06");
            assertThat(trend("incidents.total")).containsExactly(2, 0.5f, null);
            opened("2024-05-07");
            assertThat(trend("incidents.total")).containsExactly(2, null, null);
        } finally {
            OwnersEyes.run("UPDATE tension_history SET opened_on = CAST(? AS date) WHERE authority_id = 1", opened);
            OwnersEyes.rows("SELECT recount_tension(1)");
        }
    }

    private static List<Object> trend(String of) {
        JsonPath told = of(FAR);
        return Arrays.asList(told.get(of + ".incidents"), told.get(of + ".mean4"), told.get(of + ".mean52"));
    }

    private static void opened(String day) {
        OwnersEyes.run("UPDATE tension_history SET opened_on = CAST(? AS date) WHERE authority_id = 1", day);
    }

    /** @param into a case that it is a second report of; null for none */
    private static void move(AtCase one, String day, AtCase into) {
        int moved = OwnersEyes.run(
                """
                UPDATE tension_sighting SET happened_on = CAST(? AS date), known_on = CAST(? AS date), counted = true, case_id = CAST(? AS uuid),
                  ward_id = (SELECT id FROM ward WHERE code = ? AND valid_to IS NULL),
                  strand_ids = (SELECT array_agg(id) FROM strand WHERE code = 'RACE') WHERE report_id = CAST(? AS uuid)""",
                day,
                day,
                (into == null ? one : into).id().toString(),
                NORMANTON,
                one.reportId().toString());
        assertThat(moved).isEqualTo(1);
    }

    private static Map<String, Object> item(JsonPath told, String list, String id) {
        Map<String, Object> found = told.getMap("%s.find { it.id == '%s' }".formatted(list, id));
        assertThat(found).as(list + " " + id).isNotNull();
        return found;
    }

    private static Map<String, Object> ward(JsonPath told, String code) {
        return told.getMap("wards.find { it.ward == '%s' }".formatted(code));
    }
}
