package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weeks against the same season of earlier years, in a city of one ward and two strands. */
class SeasonWeekTest {
    private static final Grid GRID = new Grid(1, 2);
    private static final int WEEKS = 160;

    /** A Monday. */
    private static final int FIRST = SomeCity.MONDAY - 7 * WEEKS;

    private static final int LAST = FIRST + 7 * (WEEKS - 1);
    private static final int[] BUSY = {GRID.cell(0, 0)};
    private static final int[] SPARSE = {GRID.cell(0, 1)};

    /** Five a week and at times one more; of the other strand one in four weeks. */
    private static List<Sighting> steady() {
        List<Sighting> sightings = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            int monday = FIRST + 7 * week;
            for (int i = 0; i < 5 + week % 3 % 2; i++) {
                sightings.add(new Sighting(monday + i, monday + i, 0, 0));
            }
            if (week % 4 == 0) {
                sightings.add(new Sighting(monday + 6, monday + 6, 0, 1));
            }
        }
        return sightings;
    }

    private static List<Optional<SeasonWeek>> judged(List<Sighting> sightings, int opened, OptionalInt epoch) {
        CountHistory history = new CountHistory(GRID, sightings, opened, Set.of(), epoch, List.of());
        return SeasonWeek.each(history, LAST, List.of(BUSY, SPARSE, new int[] {0, 1}));
    }

    @Test
    void aWeekLikeOthersDoesNotStandOutAndOneThreeTimesAsBusyDoes() {
        SeasonWeek usual =
                judged(steady(), FIRST, OptionalInt.empty()).getFirst().orElseThrow();
        List<Sighting> more = new ArrayList<>(steady());
        IntStream.range(0, 11).forEach(i -> more.add(new Sighting(LAST + i % 7, LAST + i % 7, 0, 0)));
        SeasonWeek busy = judged(more, FIRST, OptionalInt.empty()).getFirst().orElseThrow();

        assertThat(usual.expected()).isCloseTo(5.3, within(0.6));
        assertThat(usual.count()).isBetween(5, 6).isLessThanOrEqualTo(usual.upper());
        assertThat(usual.years()).as("three years would reach back farther").isEqualTo(2);
        assertThat(busy.count()).isEqualTo(usual.count() + 11).isGreaterThan(busy.upper());
        assertThat(busy.chance()).isLessThan(0.005);
        assertThat(busy.expected()).isEqualTo(usual.expected());
    }

    @Test
    void aSparseSeriesIsNotJudgedAndTheWholeIs() {
        List<Optional<SeasonWeek>> judged = judged(steady(), FIRST, OptionalInt.empty());

        assertThat(judged.get(1)).isEmpty();
        assertThat(judged.get(2)).isPresent();
    }

    @Test
    void withoutTwoYearsNothingIsSaidAlsoNotOfAnEmptyHistory() {
        assertThat(judged(steady(), FIRST + 7 * 60, OptionalInt.empty())).allMatch(Optional::isEmpty);
        assertThat(judged(List.of(), LAST, OptionalInt.empty())).allMatch(Optional::isEmpty);
        assertThat(judged(List.of(), LAST + 30, OptionalInt.empty()))
                .as("opened after the week")
                .allMatch(Optional::isEmpty);
        assertThat(judged(List.of(), FIRST, OptionalInt.empty()))
                .as("years without a report")
                .allMatch(Optional::isEmpty);
    }

    @Test
    void yearsBeforeTheCountingChangedAreNoYearsToCompareWith() {
        assertThat(judged(steady(), FIRST, OptionalInt.of(FIRST + 7 * 60))).allMatch(Optional::isEmpty);
    }

    @Test
    void ofALongerHistoryFiveYearsAreLookedAt() {
        SeasonWeek young = judged(steady(), FIRST, OptionalInt.empty()).get(2).orElseThrow();
        SeasonWeek old = judged(steady(), FIRST - 7 * 52 * 40, OptionalInt.empty())
                .get(2)
                .orElseThrow();

        assertThat(old.years()).isEqualTo(5);
        assertThat(old.count()).isEqualTo(young.count());
    }

    @Test
    void weeksBeginOnMondaysOnWhateverDayTheServiceOpened() {
        SeasonWeek fromMonday =
                judged(steady(), FIRST, OptionalInt.empty()).getFirst().orElseThrow();
        SeasonWeek fromWednesday =
                judged(steady(), FIRST - 5, OptionalInt.empty()).getFirst().orElseThrow();

        assertThat(fromWednesday).isEqualTo(fromMonday);
    }
}
