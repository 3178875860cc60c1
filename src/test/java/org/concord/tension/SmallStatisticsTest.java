package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Delays, q-values, evidence of slow rises, near repeats and the permutation scan, on examples worked by hand. */
class SmallStatisticsTest {
    private static final double EXACTLY = 1e-12;

    private static Sighting seen(int day, int delay) {
        return new Sighting(day, day + delay, 0, 0);
    }

    @Test
    void whatIsStillToComeDoesNotMislead() {
        // of three old incidents two came at once and one after a day; of two of today's only what came at once is
        // known
        List<Sighting> sightings = List.of(seen(5, 0), seen(6, 0), seen(7, 1), seen(10, 0), seen(10, 0));

        double[] known = ReportingDelay.estimate(10, sightings, 3, 42);

        assertThat(known).containsExactly(new double[] {2 / 3.0, 1, 1, 1}, within(EXACTLY));
    }

    @Test
    void withoutReportsTheDefaultDelayHolds() {
        ReportingDelay delay = ReportingDelay.asOf(100, List.of());

        assertThat(delay.known(0)).isEqualTo(0.55);
        assertThat(delay.known(4)).isEqualTo(0.91);
        assertThat(delay.known(28)).isEqualTo(1);
        assertThat(delay.known(400)).isEqualTo(1);
        assertThat(IntStream.rangeClosed(0, 28)
                        .mapToDouble(delay::becomingKnown)
                        .sum())
                .isCloseTo(1, within(EXACTLY));
    }

    @Test
    void noDayIsEverWhollyUnknown() {
        List<Sighting> allLate = IntStream.range(0, 50)
                .boxed()
                .flatMap(day -> IntStream.range(0, 10).mapToObj(i -> seen(day, 9)))
                .toList();

        assertThat(ReportingDelay.asOf(60, allLate).known(0)).isEqualTo(0.05);
    }

    @Test
    void aReportBeforeTheIncidentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sighting(5, 4, 0, 0));
    }

    @Test
    void qValuesNeverFallAsPValuesRise() {
        assertThat(FalseDiscovery.qValues(new double[] {0.04, 0.01, 0.03, 0.5}))
                .containsExactly(new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5}, within(EXACTLY));
        assertThat(FalseDiscovery.qValues(new double[] {})).isEmpty();
        assertThat(FalseDiscovery.qValues(new double[] {1, 1})).containsExactly(1, 1);
    }

    @Test
    void aSlowRiseIsSeenWhereNoSingleWeekStandsOut() {
        SlowRise rise = SlowRise.BY_EIGHT_TENTHS;
        double usual = 0;
        double risen = 0;
        for (int week = 0; week < 20; week++) {
            usual = rise.next(usual, 2, 2, 0);
            risen = rise.next(risen, 4, 2, 0);
        }

        assertThat(usual).isZero();
        // each week adds 4 log 1.8 - 2 × 0.8
        assertThat(risen).isCloseTo(20 * (4 * Math.log(1.8) - 1.6), within(1e-9));
        assertThat(rise.next(0, 4, 2, 1)).isPositive().isLessThan(rise.next(0, 4, 2, 0));
        assertThat(rise.next(0, 4, 2, 1e-12)).isCloseTo(rise.next(0, 4, 2, 0), within(1e-6));
    }

    @Test
    void cusumStartsAgainFromNothingWhenNothingIsLeft() {
        Cusum cusum = new Cusum(Cusum.Residual.PEARSON, 4, 0, 1);

        assertThat(cusum.next(0, 10)).isCloseTo(2, within(EXACTLY));
        assertThat(cusum.next(2, 4)).isCloseTo(1, within(EXACTLY));
        assertThat(cusum.next(1, 0)).isZero();
    }

    private static final List<ClosePairs.Place> PLACES = List.of(
            new ClosePairs.Place(0, 0, 1),
            new ClosePairs.Place(0, 100, 2),
            new ClosePairs.Place(5000, 0, 2),
            new ClosePairs.Place(5000, 60, 90));

    @Test
    void knoxCountsPairsCloseInSpaceAndTime() {
        ClosePairs table = ClosePairs.among(PLACES, new ClosePairs.Limits(100, 3));

        assertThat(table).isEqualTo(new ClosePairs(1, 2, 1, 2));
        assertThat(table.expected()).isEqualTo(1);
        assertThat(ClosePairs.among(List.of(), new ClosePairs.Limits(100, 3)).expected())
                .isZero();
    }

    @Test
    void nearRepeatsAreTellingWhereDaysFollowPlaces() {
        List<ClosePairs.Place> follow = IntStream.range(0, 40)
                .mapToObj(i -> new ClosePairs.Place(1000.0 * (i / 4), 0, 30 * (i / 4) + i % 4))
                .toList();
        List<ClosePairs.Place> mixed = IntStream.range(0, 40)
                .mapToObj(i -> new ClosePairs.Place(1000.0 * (i / 4), 0, 30 * (i * 7 % 40) / 4))
                .toList();
        ClosePairs.Limits limits = new ClosePairs.Limits(100, 7);

        assertThat(ClosePairs.chance(follow, limits, 199, 1)).isEqualTo(1 / 200.0);
        assertThat(ClosePairs.chance(mixed, limits, 199, 1)).isGreaterThan(0.05);
        assertThat(ClosePairs.chance(follow, limits, 99, 1)).isEqualTo(ClosePairs.chance(follow, limits, 99, 1));
    }

    @Test
    void knoxsTableHoldsNineFieldsAndNoAddress() {
        List<ClosePairs.Place> follow = IntStream.range(0, 40)
                .mapToObj(i -> new ClosePairs.Place(1000.0 * (i / 4) + 3 * i % 40, 7, 30 * (i / 4) + i % 4))
                .toList();

        KnoxTable table = KnoxTable.of(follow, 1);

        assertThat(table.fields()).hasSize(9);
        assertThat(table.fields().getFirst().limits()).isEqualTo(new ClosePairs.Limits(100, 3));
        // four at each of ten places, so six pairs each
        assertThat(table.fields()).extracting(KnoxTable.Field::observed).containsOnly(60L);
        assertThat(table.fields().getFirst().expected()).isLessThan(6);
        assertThat(table.fields().getFirst().chance()).isEqualTo(0.001);
        assertThat(new ClosePairs.Place(451_234.6, 333_950.1, 1).coarse())
                .isEqualTo(new ClosePairs.Place(451_200, 334_000, 1));
    }

    @Test
    void incidentsThatFollowEachOtherCloseByScore() {
        ClosePairs.Place now = new ClosePairs.Place(0, 0, 20);
        List<ClosePairs.Place> earlier = List.of(
                new ClosePairs.Place(250, 0, 20),
                new ClosePairs.Place(0, 200, 14),
                new ClosePairs.Place(0, 251, 20),
                new ClosePairs.Place(0, 0, 13),
                new ClosePairs.Place(0, 0, 21));
        // a ward of two square kilometres with 1.4 a week: the circle holds π 0.25² / 2 of that
        double mean = 1.4 * Math.PI * 0.0625 / 2;

        NearRepeat repeat = NearRepeat.of(now, earlier, CountLaw.poisson(1.4), 2e6);
        NearRepeat unsure = NearRepeat.of(now, earlier, new CountLaw(1.4, 2.4), 2e6);

        assertThat(repeat.others()).isEqualTo(2);
        assertThat(repeat.law().mean()).isCloseTo(mean, within(EXACTLY));
        assertThat(repeat.score()).isCloseTo(-Math.log10(1 - Math.exp(-mean) * (1 + mean)), within(1e-9));
        assertThat(unsure.score()).isPositive().isLessThan(repeat.score());
        assertThat(NearRepeat.of(now, earlier.subList(0, 1), CountLaw.poisson(1.4), 2e6)
                        .score())
                .isZero();
        assertThat(NearRepeat.of(now, List.of(), CountLaw.poisson(0), 1).score())
                .isZero();
    }

    private static final PermutationScan.Settings SETTINGS = new PermutationScan.Settings(7, 2000, 3);

    private static List<PermutationScan.Case> cases(int ward, int from, int days, int perDay) {
        return IntStream.range(from, from + days)
                .boxed()
                .flatMap(day -> IntStream.range(0, perDay).mapToObj(i -> new PermutationScan.Case(ward, day)))
                .toList();
    }

    @Test
    void thePermutationScanFindsTheWardThatOutgrowsTheRest() {
        CityMap map = new SomeCity(4, 2, 1).map();
        List<PermutationScan.Case> reports = new ArrayList<>();
        IntStream.range(0, 8).forEach(ward -> reports.addAll(cases(ward, 1, 60, 1)));
        reports.addAll(cases(3, 58, 3, 4));

        PermutationScan scan = new PermutationScan(map, reports, 60, SETTINGS);
        PermutationScan.Cluster cluster = scan.mostLikely().orElseThrow();

        assertThat(cluster.wards()).containsExactly(3);
        assertThat(cluster.firstDay()).isEqualTo(58);
        assertThat(cluster.observed()).isEqualTo(15);
        assertThat(cluster.expected()).isCloseTo(72 * 36 / 492.0, within(EXACTLY));
        assertThat(scan.chance(cluster, 199, 1)).isLessThan(0.05);
    }

    @Test
    void thePermutationScanDoesNotSeeTheWholeCityRise() {
        CityMap map = new SomeCity(4, 2, 1).map();
        List<PermutationScan.Case> reports = new ArrayList<>();
        IntStream.range(0, 8).forEach(ward -> reports.addAll(cases(ward, 1, 57, 1)));
        IntStream.range(0, 8).forEach(ward -> reports.addAll(cases(ward, 58, 3, 4)));

        assertThat(new PermutationScan(map, reports, 60, SETTINGS).mostLikely()).isEmpty();
        assertThat(new PermutationScan(map, List.of(), 60, SETTINGS).mostLikely())
                .isEmpty();
    }

    @Test
    void everyZoneIsLookedAtOnce() {
        List<Zone> zones = new SomeCity(4, 3, 1).map().zones();

        assertThat(zones).doesNotHaveDuplicates().contains(Zone.of(0), Zone.of(0, 1), Zone.of(0, 4), Zone.city(12));
        assertThat(zones).doesNotContain(Zone.of(0, 5));
        assertThat(new SomeCity(1, 1, 1).map().zones()).containsExactly(Zone.city(1));
    }
}
