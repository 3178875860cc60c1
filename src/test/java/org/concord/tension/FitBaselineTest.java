package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FitBaselineTest {
    private static final SomeCity CITY = new SomeCity(3, 2, 2);
    private static final Grid GRID = CITY.grid();
    private static final int OPENED = SomeCity.MONDAY;

    private static Baseline fit(CountHistory history, int asOf) {
        return Picture.asOf(asOf, history).orElseThrow().baseline();
    }

    private static CountHistory history(List<Sighting> sightings) {
        return CountHistory.of(GRID, sightings, OPENED);
    }

    @Test
    void aSteadyCityIsUsualAtItsOwnRate() {
        Baseline baseline = fit(history(CITY.steady(OPENED, 200, 10)), OPENED + 199);

        assertThat(baseline.weeks()).isEqualTo((200 - 14) / 7);
        assertThat(baseline.dispersion()).isEqualTo(1);
        assertThat(baseline.level()).isCloseTo(1, within(0.05));
        for (int cell = 0; cell < GRID.cells(); cell++) {
            assertThat(baseline.expected(cell, OPENED + 203)).isCloseTo(0.1, Percentage.withPercentage(15));
        }
    }

    @Test
    void aCellThatWasAlwaysEmptyBorrowsFromItsWardAndStrand() {
        List<Sighting> sightings = new ArrayList<>(CITY.steady(OPENED, 200, 3));
        sightings.removeIf(one -> one.ward() == 4 && one.strand() == 1);

        Baseline baseline = fit(history(sightings), OPENED + 199);

        double empty = baseline.rates()[GRID.cell(4, 1)];
        assertThat(empty).isPositive().isLessThan(baseline.rates()[GRID.cell(4, 0)] / 3);
    }

    @Test
    void aCityThatNeverHeardAnythingStillExpectsALittle() {
        Baseline baseline = fit(history(List.of()), OPENED + 99);

        assertThat(Arrays.stream(baseline.rates()).boxed())
                .allSatisfy(rate -> assertThat(rate).isPositive().isLessThan(0.01));
        assertThat(baseline.dispersion()).isEqualTo(1);
        assertThat(Arrays.stream(baseline.weekdays()).boxed())
                .allSatisfy(factor -> assertThat(factor).isCloseTo(1, within(0.01)));
    }

    @Test
    void nothingIsUsualBeforeAWeekLiesBehindTheGuard() {
        assertThat(Picture.asOf(OPENED, history(SomeCity.reports(OPENED, 0, 0, 1))))
                .isEmpty();
        assertThat(Picture.asOf(OPENED + 12, history(CITY.steady(OPENED, 13, 5))))
                .isEmpty();
        assertThat(Picture.asOf(OPENED + 13, history(CITY.steady(OPENED, 14, 5))))
                .isPresent();
    }

    @Test
    void whatIsToldAsUsualCountsLikeFourWeeks() {
        CountHistory told = new CountHistory(
                GRID, List.of(), OPENED, Set.of(), OptionalInt.empty(), Collections.nCopies(GRID.cells(), 1.4));

        Baseline baseline = fit(told, OPENED);

        assertThat(baseline.weeks()).isZero();
        assertThat(Arrays.stream(baseline.rates()).boxed())
                .allSatisfy(rate -> assertThat(rate).isCloseTo(0.2, within(0.01)));
    }

    @Test
    void aPastOutbreakHardlyRaisesWhatIsUsual() {
        List<Sighting> steady = CITY.steady(OPENED, 200, 5);
        List<Sighting> withOutbreak = SomeCity.together(steady, SomeCity.reports(OPENED + 100, 2, 0, 40));

        double usual = fit(history(steady), OPENED + 199).rates()[GRID.cell(2, 0)];
        double after = fit(history(withOutbreak), OPENED + 199).rates()[GRID.cell(2, 0)];

        // unweighted, 40 more in 186 days would more than double it
        assertThat(after).isBetween(usual, usual * 1.1);
    }

    @Test
    void theLastTwoWeeksAreNotHistoryYet() {
        List<Sighting> steady = CITY.steady(OPENED, 200, 2);
        List<Sighting> rising = SomeCity.together(steady, SomeCity.reports(OPENED + 195, 2, 0, 40));

        assertThat(fit(history(rising), OPENED + 199).rates())
                .isEqualTo(fit(history(steady), OPENED + 199).rates());
    }

    @Test
    void daysWithoutServiceAreNoQuietDays() {
        Set<Integer> outage =
                Set.copyOf(IntStream.range(OPENED + 50, OPENED + 120).boxed().toList());
        List<Sighting> sightings = new ArrayList<>(CITY.steady(OPENED, 200, 5));
        sightings.removeIf(one -> outage.contains(one.day()));

        double unaware = fit(history(sightings), OPENED + 199).rates()[0];
        Baseline aware =
                fit(new CountHistory(GRID, sightings, OPENED, outage, OptionalInt.empty(), List.of()), OPENED + 199);

        assertThat(aware.rates()[0]).isCloseTo(0.2, within(0.02));
        assertThat(unaware).isLessThan(0.15);
    }

    @Test
    void historyBeforeAnEpochCountsForLess() {
        List<Sighting> doubled = SomeCity.together(CITY.steady(OPENED, 200, 10), CITY.steady(OPENED + 100, 100, 10));
        CountHistory noted = new CountHistory(GRID, doubled, OPENED, Set.of(), OptionalInt.of(OPENED + 100), List.of());

        double plain = fit(history(doubled), OPENED + 199).rates()[0];
        double since = fit(noted, OPENED + 199).rates()[0];

        assertThat(plain).isLessThan(0.16);
        assertThat(since).isGreaterThan(plain + 0.01);
    }

    @Test
    void whatIsStillToBeReportedIsMadeUp() {
        // half of every day's reports come at once, the other half a fortnight and a half later
        List<Sighting> late = CITY.steady(OPENED, 300, 2).stream()
                .map(one -> new Sighting(one.day(), one.day() + (one.day() / 2 % 2) * 18, one.ward(), one.strand()))
                .toList();
        int asOf = OPENED + 299;

        Picture picture = Picture.asOf(asOf, history(late)).orElseThrow();

        assertThat(picture.delay().known(0)).isCloseTo(0.5, within(0.03));
        assertThat(picture.delay().known(18)).isEqualTo(1);
        assertThat(picture.baseline().level()).isCloseTo(1, within(0.05));
    }

    @Test
    void aBusyWeekdayIsNoRise() {
        List<Sighting> saturdays = IntStream.range(0, 40)
                .boxed()
                .flatMap(week -> SomeCity.reports(OPENED + week * 7 + 5, 1, 0, 6).stream())
                .toList();

        Baseline baseline = fit(history(SomeCity.together(CITY.steady(OPENED, 280, 4), saturdays)), OPENED + 279);

        int saturday = Math.floorMod(OPENED + 5, 7);
        assertThat(baseline.weekdays()[saturday]).isGreaterThan(1.3);
        assertThat(Arrays.stream(baseline.weekdays()).average().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aYearTeachesASeason() {
        List<Sighting> summers = new ArrayList<>();
        for (int day = 0; day < 500; day++) {
            int often = Math.cos(2 * Math.PI * (OPENED + day - 20_635) / 365.25) > 0 ? 2 : 6;
            summers.addAll(day % often == 0 ? CITY.steady(OPENED + day, 1, 1) : List.of());
        }

        Baseline baseline = fit(history(summers), OPENED + 499);

        // 20635 is the first of July 2026
        assertThat(baseline.annual().factor(0, 20_635))
                .isGreaterThan(1.5 * baseline.annual().factor(0, 20_635 - 183));
    }

    @Test
    void hugeCountsAndOneSingleBurstDoNoHarm() {
        Baseline baseline = fit(history(SomeCity.reports(OPENED + 30, 0, 0, 100_000)), OPENED + 99);

        assertThat(Arrays.stream(baseline.rates()).boxed())
                .allSatisfy(rate -> assertThat(rate).isPositive().isFinite());
        assertThat(baseline.dispersion()).isFinite();
        assertThat(baseline.rates()[GRID.cell(4, 1)]).isLessThan(0.01);
    }

    @Test
    void aShortHistoryIsLessSureOfItself() {
        Picture truth = CITY.truth(0.05, 0, 1);
        CountHistory random = history(new QuietCity(truth, 11).weeks(OPENED, 60));
        int[] cell = {GRID.cell(2, 1)};

        Baseline young = fit(random, OPENED + 34);
        Baseline old = fit(random, OPENED + 419);

        assertThat(young.weeks()).isEqualTo(4);
        assertThat(old.weeks()).isEqualTo(52);
        assertThat(young.uncertainty(cell)).isGreaterThan(old.uncertainty(cell));
    }

    @Test
    void theOrderOfReportsMakesNoDifference() {
        List<Sighting> sightings = new ArrayList<>(CITY.steady(OPENED, 200, 5));
        Baseline one = fit(history(sightings), OPENED + 199);
        Collections.reverse(sightings);

        assertThat(fit(history(sightings), OPENED + 199).rates()).isEqualTo(one.rates());
    }
}
