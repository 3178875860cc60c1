package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SlowRisesTest {
    private static final SomeCity CITY = new SomeCity(3, 3, 2);
    private static final int OPENED = SomeCity.MONDAY;
    private static final int NOW = OPENED + 300;
    private static final double LIMIT = 5;

    private static Picture usual() {
        return CITY.truth(0.05, 0, 1);
    }

    /** The rises of each day over ten weeks, with what is usual held as it is. */
    private static List<SlowRises.Rise> over(List<Sighting> sightings, double limit) {
        CountHistory history = CountHistory.of(CITY.grid(), sightings, OPENED);
        SlowRises evidence = SlowRises.none(CITY.grid(), NOW - 1);
        List<SlowRises.Rise> rises = new ArrayList<>();
        for (int day = NOW; day < NOW + 70; day++) {
            SlowRises.Day after = evidence.on(history, day, usual(), limit);
            evidence = after.next();
            rises.addAll(after.rises());
        }
        return rises;
    }

    @Test
    void aRateThatTriplesForTenWeeksIsFound() {
        List<Sighting> quiet = new QuietCity(usual(), 3).weeks(NOW - 28, 14);
        int cell = CITY.grid().cell(4, 1);
        double perDay = usual().baseline().rates()[cell];
        List<Sighting> more = new ArrayList<>();
        for (int i = 0; i < 2 * 70 * perDay; i++) {
            int day = NOW + (int) (i / (2 * perDay));
            more.addAll(SomeCity.reports(day, 4, 1, 1));
        }

        List<SlowRises.Rise> rises = over(SomeCity.together(quiet, more), LIMIT);

        assertThat(rises).extracting(SlowRises.Rise::zone).contains(Zone.of(4));
        SlowRises.Rise rise = rises.stream()
                .filter(one -> one.zone().equals(Zone.of(4)))
                .findFirst()
                .orElseThrow();
        assertThat(rise.strands()).isEqualTo(StrandSet.of(1));
        assertThat((double) rise.track().count())
                .isGreaterThan(1.5 * rise.track().expected());
        assertThat(CITY.words().sentence(rise, OptionalInt.of(NOW - 90), NOW))
                .startsWith(rise.track().count() + " reports of faith hate in Ward 5 have become known since ")
                .endsWith(
                        "comes by chance about once in ten weeks somewhere in the city; the last similar alert was on 3"
                                + " August.");
    }

    @Test
    void quietWeeksSeldomReachTheLimitThatTheyThemselvesSet() {
        double limit = SlowRiseBudget.limit(usual(), OPENED, new AlarmBudget.Effort(100, 1));
        List<SlowRises.Rise> rises = over(new QuietCity(usual(), 8).weeks(NOW - 28, 14), limit);

        assertThat(limit).isBetween(3.0, 10.0);
        assertThat(rises).hasSizeLessThan(3);
        assertThat(over(List.of(), limit)).isEmpty();
    }

    @Test
    void whatIsExpectedTodayIsWhatIsExpectedInAll() {
        List<SlowRises.Today> today = SlowRises.today(CountHistory.of(CITY.grid(), List.of(), OPENED), NOW, usual());

        assertThat(today).hasSize(CITY.grid().cells() + CITY.grid().strands());
        // the delays sum to one, so what becomes known a day is what happens a day, but for the weekday
        assertThat(today.getFirst().expected()).isCloseTo(usual().baseline().rates()[0], within(0.2 * 0.05));
        assertThat(today.getFirst().count()).isZero();
    }

    @Test
    void lateReportsCountOnTheDayTheyBecomeKnown() {
        List<Sighting> late = List.of(new Sighting(NOW - 10, NOW, 0, 0), new Sighting(NOW - 40, NOW, 0, 0));

        List<SlowRises.Today> today = SlowRises.today(CountHistory.of(CITY.grid(), late, OPENED), NOW, usual());

        // the other one is older than any delay that is reckoned with
        assertThat(today.getFirst().count()).isEqualTo(1);
    }

    @Test
    void whatComesFromNowhereRisesInTheCityAlone() {
        Grid grid = new Grid(2, 1, true);
        SlowRises.Today quiet = new SlowRises.Today(0, 1, 0);
        SlowRises.Today busy = new SlowRises.Today(40, 1, 0);

        List<SlowRises.Rise> rises = SlowRises.none(grid, NOW - 1)
                .on(NOW, List.of(quiet, busy, busy), grid, LIMIT)
                .rises();

        assertThat(rises).extracting(rise -> rise.zone().wholeCity()).containsExactly(true);
    }

    @Test
    void afterItsAlertTheEvidenceStartsFromNothing() {
        List<Sighting> burst = SomeCity.reports(NOW, 0, 0, 40);

        List<SlowRises.Rise> rises = over(burst, LIMIT);

        assertThat(rises).extracting(rise -> rise.zone().wholeCity()).containsExactly(false, true);
    }
}
