package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.concord.EveryItem;
import org.concord.console.Staff;
import org.concord.place.PlaceBefore;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the watch: streets, Knox's tables and seasons, as they are kept and shown. */
@QuarkusTest
class BackgroundTest {
    private static final String NEAR = "/api/v1/tension/near-repeats";
    private static final String TABLES = NEAR + "/tables";
    private static final String SEASONS = "/api/v1/tension/seasons";
    private static final String PAGE = "/console/tension/background";
    private static final String ELSEWHERE = "E05015508";

    @Inject
    Watched watched;

    @Inject
    Streets streets;

    @Inject
    WatchBackground background;

    @Inject
    PlaceWatch place;

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

    private List<Object> seen(String account) {
        return EveryItem.of(account, NEAR + "?", 2).stream()
                .map(one -> one.get("id"))
                .toList();
    }

    @Test
    void incidentsInAStreetAreFoundOnceAndStandBesideTheSignalOfTheirWard() {
        streets.draw();
        List<UUID> cases = streets.told(Watched.NORMANTON, 4);
        String signal = watched.normanton();
        long alerts = OwnersEyes.count("alert");

        int first = streets.look();
        int second = streets.look();

        assertThat(first).isGreaterThanOrEqualTo(4);
        assertThat(second).isZero();
        List<Map<String, Object>> found = Streets.found(cases);
        assertThat(found).hasSize(4);
        assertThat(found).allSatisfy(one -> {
            assertThat((Integer) one.get("incidents")).isGreaterThanOrEqualTo(4);
            assertThat((Double) one.get("score")).isGreaterThanOrEqualTo(3);
        });
        assertThat(OwnersEyes.count("alert")).as("alone it raises none").isEqualTo(alerts);
        Object subject = "near-repeat:" + found.getFirst().get("id");
        assertThat(OwnersEyes.column("SELECT action FROM audit_entry WHERE subject = ?", subject))
                .containsExactly("near-repeat-found");
        String shown = as("officer")
                .get("/api/v1/tension/signals/" + signal)
                .then()
                .statusCode(200)
                .body("nearRepeats", not(hasSize(0)))
                .body("nearRepeats[0].ward", equalTo(Watched.NORMANTON))
                .body("nearRepeats[0].strand", equalTo("RACE"))
                .extract()
                .asString();
        assertThat(shown).contains("others within about 250 metres").doesNotContain("52.91", "\"lat\"");
    }

    @Test
    void eachSeesTheStreetsOfTheirWardsAndNoPlaceNearerThanThat() {
        streets.draw();
        List<UUID> here = streets.told(Watched.NORMANTON, 3);
        List<UUID> there = streets.told(ELSEWHERE, 3);
        watched.bar(watched.today());
        streets.look();
        String mine = Streets.found(here).getFirst().get("id").toString();
        String theirs = Streets.found(there).getFirst().get("id").toString();

        assertThat(seen("officer")).contains(mine).doesNotContain(theirs);
        assertThat(seen("officer2")).contains(theirs).doesNotContain(mine);
        assertThat(seen("coordinator")).contains(mine, theirs).doesNotHaveDuplicates();
        assertThat(seen("analyst")).contains(mine, theirs);
        String answer = as("analyst").get(NEAR).asString();
        assertThat(answer)
                .doesNotContain("\"lat\"", "\"lon\"", "52.91")
                .doesNotContain(here.getFirst().toString());
        assertThat(as("officer").get(NEAR + "?cursor=nonsense").statusCode()).isEqualTo(400);
        String page = Staff.browser("officer").look(PAGE).asString();
        assertThat(page).contains("An incident of race hate in Normanton on").doesNotContain("52.91");
    }

    @Test
    void withoutAShapeOfTheWardOrABarNothingIsSaid() {
        List<UUID> cases = streets.told(Watched.NORMANTON, 3);
        assertThat(streets.look()).as("no bar").isZero();
        watched.bar(watched.today());
        streets.look();
        assertThat(Streets.found(cases)).as("no shape").isEmpty();
    }

    @Test
    void twoWhoLookAtOnceFindEachOnce() {
        streets.draw();
        List<UUID> cases = streets.told(Watched.NORMANTON, 3);
        watched.bar(watched.today());

        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(streets::look);
        streets.look();
        other.join();

        assertThat(Streets.found(cases)).hasSize(3);
    }

    @Test
    void aStreetIsComparedWithTheHistoryThatTheWatchHasRead() {
        streets.draw();
        List<UUID> cases = streets.told(Watched.NORMANTON, 4);
        int today = watched.today();
        watched.bar(today);

        background.afterReports(watched.quiet(today, watched.rise(Watched.NORMANTON, today - 299, 290, 30)));
        assertThat(Streets.found(cases)).as("where there is always much").isEmpty();

        background.afterReports(watched.quiet(today, List.of()));
        assertThat(Streets.found(cases)).hasSize(4);
    }

    @Test
    void tablesAreKeptOnceAMonthAndEachSeesTheirWardsAndTheWhole() {
        as("officer")
                .get(TABLES)
                .then()
                .statusCode(200)
                .body("month", nullValue())
                .body("tables", hasSize(0));
        streets.ofEverything(LocalDate.parse("2026-03-02"));
        streets.keep(
                LocalDate.parse("2026-03-01"), new KnoxTables(List.of(new KnoxTables.Table(null, 1, 1, List.of()))));

        as("officer")
                .get(TABLES)
                .then()
                .statusCode(200)
                .body("month", equalTo("2026-03"))
                .body("from", equalTo("2025-04-01"))
                .body("to", equalTo("2026-03-31"))
                .body("tables.ward", contains(null, Watched.NORMANTON))
                .body("tables[0].incidents", equalTo(52))
                .body("tables[0].placed", equalTo(40))
                .body("tables[0].fields", hasSize(9))
                .body("tables[0].fields[0].metres", equalTo(100))
                .body("tables[0].fields[0].observed", equalTo(60))
                .body("tables[1].fields", hasSize(0));
        as("officer2").get(TABLES).then().body("tables.ward", contains(null, ELSEWHERE));
        as("analyst").get(TABLES + "?month=2026-03").then().body("tables", hasSize(3));
        as("analyst").get(TABLES + "?month=2026-02").then().body("tables", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/near-repeats/tables?month=March,#month",
        "/seasons?week=2026-03-02,#week",
        "/near-repeats?limit=0,#limit"
    })
    void whatIsNoMonthWeekOrLimitIsRefused(String asked, String pointer) {
        as("officer").get("/api/v1/tension" + asked).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aWeekIsJudgedAgainWhenReportsComeLateAndEachSeesTheirWards() {
        as("officer")
                .get(SEASONS)
                .then()
                .statusCode(200)
                .body("week", nullValue())
                .body("items", hasSize(0));
        LocalDate monday = LocalDate.parse("2026-03-02");
        streets.judge(monday, Watched.NORMANTON, new SeasonWeek(2, 12, 8.2, 12, 0.02));
        as("officer").get(SEASONS).then().body("items.standsOut", contains(false, false));
        streets.judge(monday, Watched.NORMANTON, new SeasonWeek(2, 13, 8.2, 12, 0.003));

        as("officer")
                .get(SEASONS)
                .then()
                .body("week", equalTo("2026-W10"))
                .body("from", equalTo("2026-03-02"))
                .body("to", equalTo("2026-03-08"))
                .body("items.ward", contains(Watched.NORMANTON, null))
                .body("items.strand", contains(null, "RACE"))
                .body("items.count", contains(13, 13))
                .body("items.upper", contains(12, 12))
                .body("items.standsOut", contains(true, true))
                .body("items.years", contains(2, 2));
        as("officer2").get(SEASONS).then().body("items.ward", contains(nullValue()));
        as("analyst").get(SEASONS + "?week=2026-W10").then().body("items", hasSize(2));
        as("analyst").get(SEASONS + "?week=2026-W11").then().body("items", hasSize(0));
    }

    @Test
    void aNightDoesAllOfItAndAnotherNothingAgain() {
        background.nightly();
        Object month = OwnersEyes.value("SELECT max(month)::text FROM tension_knox WHERE ward_id IS NULL");
        long tables = OwnersEyes.count("tension_knox");
        background.nightly();
        background.afterReports(watched.city());

        LocalDate before = LocalDate.ofEpochDay(watched.today()).minusMonths(1).withDayOfMonth(1);
        assertThat(month).isEqualTo(before.toString());
        assertThat(tables).isGreaterThan(1);
        assertThat(OwnersEyes.count("tension_knox")).isEqualTo(tables);
    }
}
