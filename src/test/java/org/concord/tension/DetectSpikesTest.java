package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concord.EveryItem;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch over a city with a history of its own, on the real store. */
@QuarkusTest
class DetectSpikesTest {
    @Inject
    Watched watched;

    @Inject
    RenewWatch renew;

    @Inject
    WatchTension rounds;

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    private int today() {
        return watched.today();
    }

    private static List<Map<String, Object>> signals() {
        return OwnersEyes.rows("SELECT * FROM tension_signal ORDER BY raised_at, id");
    }

    private static long alertsOfSignals() {
        return OwnersEyes.rows("SELECT id FROM alert WHERE signal_id IN (SELECT id FROM tension_signal)")
                .size();
    }

    @Test
    void aRiseInOneWardIsOneSignalAndOneAlertToItsOfficersAndTheCoordinators() {
        String id = watched.normanton();

        JsonPath signal = as("officer").get("/api/v1/tension/signals/" + id).jsonPath();
        assertThat(signal.getString("told.sentence")).startsWith("8 reports of race hate in Normanton since");
        assertThat(signal.getList("wards")).containsExactly(Watched.NORMANTON);
        assertThat(signal.getList("strands")).containsExactly("RACE");
        assertThat(alertsOfSignals()).isEqualTo(1);
        String alert = OwnersEyes.value("SELECT id FROM alert WHERE signal_id = CAST(? AS uuid)", id)
                .toString();
        JsonPath told = as("officer").get("/api/v1/alerts/" + alert).jsonPath();
        assertThat(told.getString("signalId")).isEqualTo(id);
        assertThat(told.getString("caseReference")).isNull();
        assertThat(told.getString("category")).isNull();
        assertThat(told.getString("ward")).isEqualTo(Watched.NORMANTON);
        assertThat(told.getString("sentence")).isEqualTo(signal.getString("told.sentence"));
        assertThat(told.getList("recipients.toldAs")).contains("COORDINATOR").hasSizeGreaterThan(1);
        assertThat(told.getList("recipients.name")).doesNotContain("Demo Officer (all other wards)");
        assertThat(as("officer2").get("/api/v1/alerts/" + alert).statusCode()).isEqualTo(404);
        as("officer")
                .post("/api/v1/alerts/" + alert + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    @Test
    void whatNobodyAnswersClimbs() {
        String id = watched.normanton();

        OwnersEyes.run("UPDATE alert SET answer_by = raised_at WHERE signal_id = '" + id + "'");

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> OwnersEyes.value(
                        "SELECT state FROM alert WHERE signal_id = CAST(? AS uuid)", id)
                .equals("ESCALATED"));
        assertThat(EveryItem.of("auditor", "/api/v1/audit/entries?subject=signal:" + id + "&"))
                .extracting(one -> one.get("action"))
                .contains("signal-raised", "alert-raised", "alert-escalated");
    }

    @Test
    void theSameDayAgainAndTwoReplicasAtOnceBringNothingNew() {
        CityHistory city = watched.quiet(today(), watched.rise(Watched.NORMANTON, today() - 1, 2, 4));
        watched.bar(today());

        Stream.of(1, 2, 3)
                .map(one -> CompletableFuture.runAsync(() -> watched.look(today(), city)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(signals()).hasSize(1);
        assertThat(watched.look(today(), city)).isEmpty();
        assertThat(OwnersEyes.rows("SELECT 1 FROM tension_signal_telling")).hasSize(1);
        assertThat(alertsOfSignals()).isEqualTo(1);
    }

    @Test
    void aRiseEverywhereIsOneSignalAndOneAlert() {
        watched.raised(watched.everywhere(today(), 2));

        Map<String, Object> signal = signals().getFirst();
        assertThat(signals()).hasSize(1);
        assertThat(signal.get("whole_city")).isEqualTo(true);
        assertThat(alertsOfSignals()).isEqualTo(1);
        String sentence =
                OwnersEyes.value("SELECT sentence FROM tension_signal_telling").toString();
        assertThat(sentence).contains("across the city");
        assertThat(as("officer")
                        .get("/api/v1/tension/signals/" + signal.get("id"))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Six reports until yesterday. */
    private List<Sighting> smallRise() {
        List<Sighting> small = watched.rise(Watched.NORMANTON, today() - 2, 2, 3);
        watched.bar(today() - 1);
        watched.look(today() - 1, watched.quiet(today() - 1, small));
        return small;
    }

    private void grownToday(List<Sighting> small) {
        List<Sighting> large = SomeCity.together(small, watched.rise(Watched.NORMANTON, today(), 1, 9));
        watched.look(today(), watched.quiet(today(), large));
    }

    @Test
    void whatGrowsIsToldAgainByTheAlertThatStandsAndWhatWasToldStays() {
        List<Sighting> small = smallRise();
        String first =
                OwnersEyes.value("SELECT sentence FROM tension_signal_telling").toString();

        grownToday(small);

        assertThat(signals()).hasSize(1);
        assertThat(signals().getFirst().get("state")).isEqualTo("GREW");
        List<Object> told = OwnersEyes.column("SELECT sentence FROM tension_signal_telling ORDER BY number");
        assertThat(told).hasSize(2).first().isEqualTo(first);
        assertThat(told.getLast().toString()).contains("15 reports");
        assertThat(alertsOfSignals()).isEqualTo(1);
        Object alert = OwnersEyes.value("SELECT id FROM alert WHERE signal_id IN (SELECT id FROM tension_signal)");
        assertThat(as("officer").get("/api/v1/alerts/" + alert).jsonPath().getString("sentence"))
                .as("the alert shows the newer figures")
                .isEqualTo(told.getLast().toString());
    }

    @Test
    void whatGrowsAfterItsAlertWasAnsweredAndJudgedIsAlertedAnew() {
        List<Sighting> small = smallRise();
        Object alert = OwnersEyes.value("SELECT id FROM alert WHERE signal_id IN (SELECT id FROM tension_signal)");
        as("officer")
                .post("/api/v1/alerts/" + alert + "/acknowledgements")
                .then()
                .statusCode(200);
        as("officer")
                .body(Map.of("verdict", "FINDING"))
                .post("/api/v1/tension/signals/" + signals().getFirst().get("id") + "/verdicts")
                .then()
                .statusCode(201);

        grownToday(small);

        assertThat(signals()).hasSize(1);
        assertThat(alertsOfSignals()).isEqualTo(2);
        assertThat(OwnersEyes.value("SELECT state FROM alert WHERE id = ?", alert))
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void whatIsQuietForAFortnightHasEnded() {
        List<Sighting> rise = watched.rise(Watched.NORMANTON, today() - 40, 2, 4);
        CityHistory city = watched.quiet(today(), rise);
        watched.bar(today() - 39);
        watched.look(today() - 39, city);

        watched.look(today() - 10, city);

        assertThat(signals()).hasSize(1);
        assertThat(signals().getFirst().get("state")).isEqualTo("ENDED");
        assertThat(alertsOfSignals()).as("of what is no news any more").isZero();
    }

    @Test
    void whatRetentionDeletesLaterTakesNothingBackThatWasTold() {
        List<Sighting> rise = watched.rise(Watched.NORMANTON, today() - 40, 2, 4);
        watched.bar(today() - 39);
        watched.look(today() - 39, watched.quiet(today(), rise));
        watched.look(today() - 10, watched.quiet(today(), rise));
        Object told = OwnersEyes.value("SELECT sentence FROM tension_signal_telling");

        assertThat(watched.look(today(), watched.with(List.of(), today() - 20)))
                .as("all that is older than three weeks is gone")
                .isEmpty();

        assertThat(signals()).hasSize(1);
        assertThat(signals().getFirst().get("state")).isEqualTo("ENDED");
        assertThat(OwnersEyes.value("SELECT sentence FROM tension_signal_telling"))
                .isEqualTo(told);
    }

    @Test
    void whatRestedOnReportsThatTurnOutToBeOthersIsWithdrawnWithANote() {
        String id = watched.normanton();

        watched.look(today(), watched.quiet(today(), watched.rise("E05015507", today() - 1, 2, 1)));

        Map<String, Object> signal = signals().getFirst();
        assertThat(signal.get("state")).isEqualTo("WITHDRAWN");
        assertThat(signal.get("withdrawn_note").toString()).startsWith("Of the 8 reports it rested on, 0 are left");
        assertThat(OwnersEyes.value("SELECT state FROM alert WHERE signal_id = CAST(? AS uuid)", id))
                .isEqualTo("EXPIRED");
    }

    @Test
    void daysOnWhichNobodyLookedAreMadeUpFor() {
        List<Sighting> rise = watched.rise(Watched.NORMANTON, today() - 6, 3, 3);
        CityHistory city = watched.quiet(today(), rise);
        watched.bar(today() - 20);
        watched.look(today() - 20, city);

        watched.look(today(), city);

        assertThat(signals()).hasSize(1);
        assertThat(signals().getFirst().get("first_seen").toString())
                .as("found on the day on which it stood out, not on the day somebody looked")
                .isLessThan(LocalDate.ofEpochDay(today() - 2).toString());
        assertThat(OwnersEyes.value("SELECT day FROM tension_watch").toString())
                .isEqualTo(LocalDate.ofEpochDay(today()).toString());
    }

    @Test
    void aClockThatWasSetBackLooksAtNothing() {
        CityHistory city = watched.quiet(today(), watched.rise(Watched.NORMANTON, today() - 3, 2, 4));
        watched.bar(today());
        watched.look(today() + 5, watched.quiet(today() + 5, List.of()));

        assertThat(watched.look(today(), city)).isEmpty();
        assertThat(signals()).isEmpty();
        assertThat(renew.isDue(LocalDate.ofEpochDay(today() - 30))).isFalse();
    }

    @Test
    void aSignalWhoseWardStandsNoMoreEnds() {
        watched.normanton();
        OwnersEyes.run("UPDATE tension_signal SET ward_ids = '{999999}'");

        watched.look(today(), watched.quiet(today(), List.of()));

        assertThat(signals().getFirst().get("state")).isEqualTo("ENDED");
    }

    @Test
    void nothingToCompareWithIsNoReasonToFail() {
        for (CityHistory city : List.of(
                watched.with(List.of(), today()),
                watched.with(watched.rise(Watched.NORMANTON, today(), 1, 1), today()),
                watched.with(List.of(), today() - 400),
                watched.with(watched.rise(Watched.NORMANTON, today() - 400, 1, 1), today() - 400))) {
            watched.beginAnew();
            assertThat(watched.look(today(), city)).isEmpty();
            watched.bar(today());
            assertThat(watched.look(today(), city)).isEmpty();
        }
        assertThat(renew.simulate(LocalDate.ofEpochDay(today()), watched.with(List.of(), today())))
                .isEmpty();
    }

    @Test
    void theNightsOfTheClockChangeAreDaysLikeOthers() {
        for (String night : List.of("2026-03-29", "2025-10-26")) {
            watched.beginAnew();
            int day = (int) LocalDate.parse(night).toEpochDay();
            CityHistory city = watched.quiet(day + 1, watched.rise(Watched.NORMANTON, day - 1, 2, 4));
            watched.bar(day - 1);
            watched.look(day - 1, city);
            watched.look(day + 1, city);
            assertThat(signals()).hasSize(1);
            assertThat(OwnersEyes.value("SELECT slow_day FROM tension_watch").toString())
                    .isEqualTo(night);
        }
    }

    @Test
    void aNightSetsTheBarOnceAWeekAndLooks() {
        rounds.nightly();
        rounds.nightly();
        assertThat(OwnersEyes.value("SELECT day FROM tension_watch").toString())
                .isEqualTo(LocalDate.ofEpochDay(today()).toString());
        rounds.afterReports();
        assertThat(rounds.afterReports()).as("nothing came in since").isEmpty();
    }

    @Test
    void manyIdleSignalsRaiseTheBar() {
        int day = today();
        RenewWatch.Simulated asked = renew.simulate(LocalDate.ofEpochDay(day), watched.quiet(day, List.of()))
                .orElseThrow();
        watched.bar(day - 7, 4.5, day - 30);
        renewed(day, asked);
        assertThat((double) OwnersEyes.value("SELECT bar FROM tension_watch")).isEqualTo(4.4);

        watched.bar(day - 7, 4, day - 30);
        String signal =
                "INSERT INTO tension_signal (id, authority_id, kind, state, whole_city, every_strand, ward_ids, strand_ids, first_seen,"
                        + " last_exceeded, told_on, told_score, raised_at) SELECT gen_random_uuid(), 1, 'SPIKE', 'OPEN', false, false, '{}', '{}',"
                        + " CAST('%1$s' AS date), CAST('%1$s' AS date), CAST('%1$s' AS date), 4, now() FROM generate_series(1, 9)";
        OwnersEyes.run(signal.formatted(LocalDate.ofEpochDay(day - 8)));
        OwnersEyes.run(
                "INSERT INTO tension_signal_verdict (id, authority_id, signal_id, verdict, judged_by, judged_at)"
                        + " SELECT gen_random_uuid(), 1, s.id, 'NO_FINDING', (SELECT id FROM officer LIMIT 1), now() FROM tension_signal s");
        renewed(day, asked);
        assertThat((double) OwnersEyes.value("SELECT bar FROM tension_watch")).isEqualTo(4.2);
    }

    private void renewed(int day, RenewWatch.Simulated asked) {
        watched.actor.as(new org.concord.access.Actor.Worker("test"), () -> {
            renew.keep(LocalDate.ofEpochDay(day), asked);
            return true;
        });
    }
}
