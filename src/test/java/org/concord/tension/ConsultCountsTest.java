package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.AtCase;
import org.concord.casework.CaseworkConfig;
import org.concord.place.FindWard;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What charts of counts are drawn of. */
@QuarkusTest
class ConsultCountsTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";
    private static final Offset<Double> ROUNDING = Offset.offset(1e-3);

    @Inject
    ConsultCounts consult;

    @Inject
    CurrentActor actor;

    @Inject
    WorkingTime workingTime;

    @Inject
    Wards wards;

    @Inject
    WatchedWards watched;

    @Inject
    CaseworkConfig casework;

    @Inject
    Clock clock;

    @Inject
    TensionSightings sightings;

    @Inject
    Countings countings;

    @Inject
    Strands strands;

    @Inject
    FindWard find;

    private LocalDate today;

    @BeforeEach
    void hasCountedForAYear() {
        today = workingTime.today();
        opened(today.minusDays(360));
    }

    @AfterEach
    void asItWas() {
        OwnersEyes.run("DELETE FROM tension_outage");
        opened(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {NORMANTON, ALLESTREE})
    void theWeeksOfAWardAreThoseOfItsSeries(String ward) {
        AtCase.opened(Counted.on(ward, today.minusDays(17)));
        outage(today.minusDays(45), today.minusDays(44));

        CountsView view = by(coordinator(), () -> consult.all());
        List<SeriesView.Item> weeks = of(view, ward).weeks();

        List<Map<String, Object>> series = series(ward, view.span().from());
        assertThat(weeks).hasSize(13).hasSameSizeAs(series);
        assertThat(weeks.getLast().from()).isEqualTo(today.minusDays(6));
        for (int i = 0; i < weeks.size(); i++) {
            SeriesView.Item week = weeks.get(i);
            Map<String, Object> same = series.get(i);
            assertThat(week.from()).hasToString(same.get("from").toString());
            assertThat(week.count()).isEqualTo(same.get("count"));
            assertThat(week.lower()).isEqualTo(((Number) same.get("lower")).longValue());
            assertThat(week.upper()).isEqualTo(((Number) same.get("upper")).longValue());
            assertThat(week.expected()).isCloseTo(((Number) same.get("expected")).doubleValue(), ROUNDING);
            assertThat(week.expected()).isBetween((double) week.lower(), (double) week.upper() + 1);
            assertThat(week.daysOut()).isEqualTo(same.get("daysOut"));
        }
        assertThat(weeks).extracting(SeriesView.Item::daysOut).contains(2);
        assertThat(by(coordinator(), () -> consult.one(ward)).wards()).containsExactly(of(view, ward));
    }

    @Test
    void theDaysOfTheWholeCityAreThoseOfAllItsWardsAndOfWhereNobodyKnowsTheWard() {
        AtCase.opened(Counted.on(NORMANTON, today.minusDays(3)));
        CountsView view = by(coordinator(), () -> consult.all());

        assertThat(view.wholeCity()).isTrue();
        assertThat(view.days()).hasSize(91);
        assertThat(view.days().getLast().from()).isEqualTo(today);
        assertThat(sum(view.days())).isGreaterThanOrEqualTo(sumOfWards(view)).isPositive();
        assertThat(view.span().weeksOfHistory()).isEqualTo(49);
        assertThat(view.span().learning()).isFalse();
        assertThat(view.span().percentInToday()).isBetween(5, 100);
        assertThat(view.span().percentInWeek()).isBetween(view.span().percentInToday(), 100);
    }

    @Test
    void anOfficerSeesTheirOwnWardsAloneAndTheseTogether() {
        AtCase.opened(Counted.on(ALLESTREE, today.minusDays(2)));
        CountsView view = by(officerOf(NORMANTON), () -> consult.all());

        assertThat(view.wholeCity()).isFalse();
        assertThat(view.wards()).extracting(CountsView.OfWard::code).containsExactly(NORMANTON);
        assertThat(sum(view.days())).isEqualTo(sumOfWards(view));
        assertThatThrownBy(() -> by(officerOf(NORMANTON), () -> consult.one(ALLESTREE)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anAnalystSeesTheFiguresOfAll() {
        UUID id = UUID.randomUUID();
        Actor analyst = new Actor.Person(id, Set.of(Role.ANALYST), new CaseScope(id, false, Set.of(), Set.of()));

        assertThat(by(analyst, () -> consult.all()).wards())
                .hasSameSizeAs(by(coordinator(), () -> consult.all()).wards());
    }

    @Test
    void whileItIsLearningNothingIsUsualAndWhatLiesBeforeIsNotCalm() {
        opened(today.minusDays(20));
        CountsView view = by(coordinator(), () -> consult.all());

        assertThat(view.span().learning()).isTrue();
        assertThat(view.span().weeksOfHistory()).isNull();
        assertThat(view.days()).extracting(SeriesView.Item::upper).containsOnlyNulls();
        List<SeriesView.Item> weeks = of(view, NORMANTON).weeks();
        assertThat(standing(weeks.getLast(), view)).isEqualTo(CountStanding.NOT_KNOWN);
        assertThat(standing(weeks.getFirst(), view)).isEqualTo(CountStanding.BEFORE_COUNTING);
    }

    @Test
    void whatLiesBeforeTheFirstDayIsComparedWithNothing() {
        opened(today.minusDays(60));
        CountsView view = by(coordinator(), () -> consult.all());
        List<SeriesView.Item> weeks = of(view, NORMANTON).weeks();

        assertThat(weeks.getFirst().expected()).isNull();
        assertThat(standing(weeks.getFirst(), view)).isEqualTo(CountStanding.BEFORE_COUNTING);
        assertThat(weeks.getLast().expected()).isPositive();
    }

    @Test
    void aWeekWithoutServiceIsNoneWithoutIncidents() {
        LocalDate out = today.minusDays(90 - 3 * 7);
        outage(out, out.plusDays(6));
        CountsView view = by(coordinator(), () -> consult.all());

        SeriesView.Item week = of(view, NORMANTON).weeks().get(3);
        assertThat(week.daysOut()).isEqualTo(7);
        assertThat(week.expected()).isNull();
        assertThat(standing(week, view)).isEqualTo(CountStanding.NO_SERVICE);
    }

    @Test
    void theHistoryOfTheCityIsReadOnceForAllItsWards() {
        CountingHistories counting = new CountingHistories();
        ConsultCounts once = new ConsultCounts(watched, new CityPictures(counting, casework, clock), workingTime);

        CountsView view = by(coordinator(), once::all);

        assertThat(view.wards()).hasSizeGreaterThan(10);
        assertThat(counting.reads).isEqualTo(1);
    }

    @Test
    void theSeriesOfAWardIsReadAnewHoweverLongThatOfTheCityIsShared() {
        CountingHistories counting = new CountingHistories();
        CityPictures pictures = new CityPictures(counting, sharing(Duration.ofHours(1)), clock);
        ConsultCounts counts = new ConsultCounts(watched, pictures, workingTime);
        WardSeries series = new WardSeries(watched, pictures, workingTime);

        by(coordinator(), counts::all);
        by(coordinator(), counts::all);
        assertThat(counting.reads).as("of the city").isEqualTo(1);
        by(coordinator(), () -> series.of(NORMANTON, new WardSeries.Asked(null, null, null, null)));
        by(coordinator(), () -> series.of(NORMANTON, new WardSeries.Asked(null, null, null, null)));
        assertThat(counting.reads).isEqualTo(3);
    }

    private CaseworkConfig sharing(Duration time) {
        return (CaseworkConfig) Proxy.newProxyInstance(
                CaseworkConfig.class.getClassLoader(),
                new Class<?>[] {CaseworkConfig.class},
                (proxy, method, asked) ->
                        method.getName().equals("shareFiguresFor") ? time : method.invoke(casework, asked));
    }

    private final class CountingHistories extends CityHistories {
        private int reads;

        CountingHistories() {
            super(sightings, countings, wards, strands, find, workingTime);
        }

        @Override
        CityHistory of(int authority, LocalDate asOf) {
            reads++;
            return super.of(authority, asOf);
        }
    }

    private <T> T by(Actor person, Supplier<T> work) {
        return actor.as(person, work);
    }

    private static Actor coordinator() {
        UUID id = UUID.randomUUID();
        return new Actor.Person(id, Set.of(Role.COORDINATOR), new CaseScope(id, true, Set.of(), Set.of()));
    }

    private Actor officerOf(String code) {
        UUID id = UUID.randomUUID();
        Set<Integer> own = Set.of(wards.byCode(code).map(Ward::id).orElseThrow());
        return new Actor.Person(id, Set.of(Role.OFFICER), new CaseScope(id, false, own, Set.of()));
    }

    private List<Map<String, Object>> series(String ward, LocalDate from) {
        JsonPath found = as("coordinator")
                .queryParam("step", "week")
                .queryParam("from", from.toString())
                .queryParam("to", today.toString())
                .get("/api/v1/tension/wards/" + ward + "/series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return found.getList("items");
    }

    private static CountsView.OfWard of(CountsView view, String ward) {
        return view.wards().stream()
                .filter(one -> one.code().equals(ward))
                .findFirst()
                .orElseThrow();
    }

    private static CountStanding standing(SeriesView.Item week, CountsView view) {
        return CountStanding.of(week, CountsView.WEEK, view.span().countedFrom());
    }

    private static int sum(List<SeriesView.Item> items) {
        return items.stream().mapToInt(SeriesView.Item::count).sum();
    }

    private static int sumOfWards(CountsView view) {
        return view.wards().stream().mapToInt(one -> sum(one.weeks())).sum();
    }

    private static void opened(@Nullable LocalDate day) {
        if (day == null) {
            OwnersEyes.run("UPDATE tension_history SET opened_on = NULL WHERE authority_id = 1");
        } else {
            OwnersEyes.run("UPDATE tension_history SET opened_on = ? WHERE authority_id = 1", day);
        }
    }

    private static void outage(LocalDate first, LocalDate last) {
        OwnersEyes.run("INSERT INTO tension_outage (authority_id, first_day, last_day) VALUES (1, ?, ?)", first, last);
    }
}
