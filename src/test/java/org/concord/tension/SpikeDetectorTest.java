package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpikeDetectorTest {
    private static final SomeCity CITY = new SomeCity(4, 3, 3);
    private static final SpikeDetector DETECTOR = CITY.detector();
    private static final int OPENED = SomeCity.MONDAY - 350;
    private static final int SUNDAY = SomeCity.MONDAY + 6;

    /** Once a week at 3.0, ten times as rare at each step of one. */
    private static final AlarmBudget BUDGET = new AlarmBudget(
            IntStream.range(0, 51)
                    .mapToDouble(step -> Math.pow(10, 0.5 - step * 0.05))
                    .toArray(),
            99);

    private static final SpikeDetector.State STATE = new SpikeDetector.State(3, BUDGET, Episodes.none());

    /** One report in each cell about every 23 days, 11 a week in the whole city. */
    private static List<Sighting> quiet() {
        return CITY.steady(OPENED, SUNDAY - OPENED + 30, 23);
    }

    private static List<Spike> spikes(List<Sighting> sightings, int asOf) {
        return DETECTOR.detect(CountHistory.of(CITY.grid(), sightings, OPENED), asOf, STATE)
                .spikes();
    }

    private static List<Sighting> spread(int from, int days, int ward, int perDay) {
        return IntStream.range(from, from + days)
                .boxed()
                .flatMap(day -> SomeCity.reports(day, ward, 0, perDay).stream())
                .toList();
    }

    @Test
    void aQuietCityGivesNoSignal() {
        assertThat(IntStream.range(SUNDAY - 60, SUNDAY).boxed().toList())
                .allSatisfy(day -> assertThat(spikes(quiet(), day)).isEmpty());
    }

    @Test
    void aRiseExplainsItselfInOneSentence() {
        List<Sighting> rise = spread(SomeCity.MONDAY, 7, 0, 1);

        Spike spike = only(spikes(SomeCity.together(quiet(), rise), SUNDAY));

        assertThat(spike.sentence())
                .isEqualTo(
                        "7 reports of race hate in Normanton since Monday; 0.3 would be usual; such a week comes there"
                                + " by chance less than once in a hundred years, and a rise as rare somewhere in the city"
                                + " less than once in 99 weeks; there has been no similar alert.");
    }

    @Test
    void itSaysWhenTheLikeOfItLastWas() {
        List<Sighting> twice = SomeCity.together(spread(SUNDAY - 200, 5, 0, 1), spread(SomeCity.MONDAY, 7, 0, 1));
        CountHistory history = CountHistory.of(CITY.grid(), SomeCity.together(quiet(), twice), OPENED);
        Episodes before = DETECTOR.detect(history, SUNDAY - 196, STATE).episodes();
        SpikeDetector.State later = new SpikeDetector.State(3, BUDGET, before);

        Spike spike = only(DETECTOR.detect(history, SUNDAY, later).spikes());

        assertThat(spike.lastTold()).hasValue(SUNDAY - 196);
        // 11 January 2026 less 196 days
        assertThat(spike.sentence()).endsWith("; the last similar alert was on 29 June 2025.");
    }

    @Test
    void whatStandsBehindItIsToldInPlainWords() {
        List<Sighting> rise = spread(SomeCity.MONDAY + 2, 5, 0, 1);

        Spike spike = only(spikes(SomeCity.together(quiet(), rise), SUNDAY));

        assertThat(CITY.words().behind(spike))
                .matches("Nine times in ten the count lies from 0 to [12]\\. It began about 7 January\\. 88 % of the"
                        + " reports for these days are expected to be in\\. Based on 49 weeks of history\\. Largest parts:"
                        + " 5 of race hate in Normanton\\. This is no statement about causes or about any group\\.");
    }

    @Test
    void aRiseCarriesItsFigures() {
        List<Sighting> rise = spread(SomeCity.MONDAY + 2, 5, 0, 1);

        Spike spike = only(spikes(SomeCity.together(quiet(), rise), SUNDAY));

        assertThat(spike.news()).isEqualTo(Episodes.News.NEW);
        assertThat(spike.finding().count()).isEqualTo(5);
        assertThat(spike.finding().expected()).isCloseTo(0.3, within(0.1));
        assertThat(spike.finding().chance()).isLessThan(0.001);
        assertThat(spike.usualFrom()).isZero();
        assertThat(spike.usualTo()).isBetween(1L, 2L);
        assertThat(spike.beganOn()).isEqualTo(SomeCity.MONDAY + 2);
        assertThat(spike.complete()).isBetween(0.8, 1.0);
        assertThat(spike.weeksOfHistory()).isEqualTo(49);
        assertThat(spike.learning()).isFalse();
        assertThat(spike.parts()).containsExactly(new Spike.Part(0, 0, 5));
    }

    @Test
    void whatIsTooLittleInEachWardIsSeenInNeighboursTogether() {
        List<Sighting> rise = new ArrayList<>();
        for (int ward : List.of(5, 6, 9)) {
            rise.addAll(SomeCity.reports(SUNDAY - 1, ward, 0, 1));
            rise.addAll(SomeCity.reports(SUNDAY - 4, ward, 0, 1));
        }

        Spike spike = only(spikes(SomeCity.together(quiet(), rise), SUNDAY));

        assertThat(spike.finding().zone().wards().stream()).contains(5, 6, 9);
        assertThat(spike.finding().zone().wholeCity()).isFalse();
        assertThat(spike.sentence()).contains(" in ").contains(" and ");
    }

    @Test
    void aRiseEverywhereIsTheCitys() {
        List<Sighting> rise = new ArrayList<>();
        for (int ward = 0; ward < CITY.wards(); ward++) {
            rise.addAll(SomeCity.reports(SUNDAY - ward % 6, ward, 1, 2));
        }

        Spike spike = only(spikes(SomeCity.together(quiet(), rise), SUNDAY));

        assertThat(spike.finding().zone().wholeCity()).isTrue();
        assertThat(spike.sentence()).contains("reports of faith hate across the city since Monday");
    }

    @Test
    void aNationalEventIsOneAlertHoweverManyDaysItGoesOn() {
        List<Sighting> event = new ArrayList<>();
        for (int ward = 0; ward < CITY.wards(); ward++) {
            event.addAll(SomeCity.reports(SomeCity.MONDAY, ward, 1, 1 + ward % 3));
            event.addAll(SomeCity.reports(SomeCity.MONDAY + 1, ward, 1, 1 + ward % 2));
            event.addAll(SomeCity.reports(SomeCity.MONDAY + 2 + ward % 5, ward, 1, 1));
        }

        List<Spike> told = replayed(SomeCity.together(quiet(), event), SomeCity.MONDAY - 7, SUNDAY + 7);

        assertThat(told.getFirst().asOf()).isEqualTo(SomeCity.MONDAY);
        assertThat(told).extracting(spike -> spike.finding().zone().wholeCity()).containsOnly(true);
        // the same alert is told of again only where it has become ten times as rare
        assertThat(told).filteredOn(spike -> spike.news() == Episodes.News.NEW).hasSize(1);
    }

    @Test
    void aRiseOfOneWardIsToldWithinTwoDaysAndOnce() {
        List<Sighting> rise = SomeCity.together(
                SomeCity.reports(SomeCity.MONDAY, 3, 0, 2), SomeCity.reports(SomeCity.MONDAY + 1, 3, 0, 2));

        List<Spike> told = replayed(SomeCity.together(quiet(), rise), SomeCity.MONDAY - 7, SUNDAY + 7);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().parts()).containsExactly(new Spike.Part(3, 0, 4));
        assertThat(told.getFirst().asOf()).isEqualTo(SomeCity.MONDAY + 1);
    }

    /** What officers are told from one day to another. */
    private static List<Spike> replayed(List<Sighting> sightings, int from, int to) {
        CountHistory history = CountHistory.of(CITY.grid(), sightings, OPENED);
        List<Spike> told = new ArrayList<>();
        SpikeDetector.State state = STATE;
        for (int day = from; day <= to; day++) {
            SpikeDetector.Day after = DETECTOR.detect(history, day, state);
            state = new SpikeDetector.State(state.bar(), state.budget(), after.episodes());
            after.spikes().stream()
                    .filter(spike -> spike.news() != Episodes.News.GOES_ON)
                    .forEach(told::add);
        }
        return told;
    }

    @Test
    void reportsFromNobodyKnowsWhereCountForTheCityAlone() {
        List<CityMap.Spot> spots = new ArrayList<>(CITY.map().wards());
        spots.add(CityMap.Spot.NOWHERE);
        CityMap map = new CityMap(spots);
        List<String> names = new ArrayList<>(CITY.words().wards());
        names.add("an unknown ward");
        SpikeDetector detector =
                new SpikeDetector(map, new SpikeWords(names, CITY.words().strands()));
        List<Sighting> rise = SomeCity.reports(SUNDAY, CITY.wards(), 0, 12);
        CountHistory history = CountHistory.of(map.grid(3), SomeCity.together(quiet(), rise), OPENED);

        Spike spike = only(detector.detect(history, SUNDAY, STATE).spikes());

        assertThat(spike.finding().zone().wholeCity()).isTrue();
        assertThat(spike.parts().getFirst()).isEqualTo(new Spike.Part(CITY.wards(), 0, 12));
        assertThat(map.zones()).hasSameSizeAs(CITY.map().zones());
        assertThatIllegalArgumentException().isThrownBy(() -> new CityMap(spots.reversed()));
    }

    @Test
    void whatWasNotKnownThatDayIsNotKnownToTheVerdict() {
        List<Sighting> late = IntStream.range(0, 9)
                .mapToObj(i -> new Sighting(SUNDAY - 2, SUNDAY + 1, 3, 2))
                .toList();
        List<Sighting> all = SomeCity.together(quiet(), late);

        assertThat(spikes(all, SUNDAY)).isEmpty();
        assertThat(only(spikes(all, SUNDAY + 1)).finding().count()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void fewerThanThreeReportsAreNoStatistics() {
        List<Sighting> two = SomeCity.reports(SUNDAY, 0, 0, 2);

        assertThat(spikes(two, SUNDAY)).isEmpty();
        assertThat(spikes(List.of(), SUNDAY)).isEmpty();
    }

    @Test
    void oneSingleBurstInACityThatNeverHeardAnythingIsASignal() {
        Spike spike = only(spikes(SomeCity.reports(SUNDAY, 0, 0, 4), SUNDAY));

        assertThat(spike.finding().zone()).isEqualTo(Zone.of(0));
        assertThat(spike.sentence())
                .startsWith("4 reports of race hate in Normanton since Friday; hardly any would be usual;");
    }

    @Test
    void hugeCountsAreASignalLikeAnyOther() {
        Spike spike = only(spikes(SomeCity.together(quiet(), SomeCity.reports(SUNDAY, 7, 1, 50_000)), SUNDAY));

        assertThat(spike.finding().count()).isGreaterThanOrEqualTo(50_000);
        assertThat(spike.finding().score()).isFinite().isGreaterThan(50);
    }

    @Test
    void forFourWeeksItLearnsUnlessItWasToldWhatIsUsual() {
        List<Sighting> burst = SomeCity.reports(OPENED + 20, 0, 0, 9);
        CountHistory untold = CountHistory.of(CITY.grid(), burst, OPENED);
        CountHistory told = new CountHistory(
                CITY.grid(),
                burst,
                OPENED,
                Set.of(),
                OptionalInt.empty(),
                Collections.nCopies(CITY.grid().cells(), 0.3));

        assertThat(DETECTOR.detect(untold, OPENED + 20, STATE).spikes()).isEmpty();
        Spike spike = only(DETECTOR.detect(told, OPENED + 20, STATE).spikes());
        assertThat(spike.learning()).isTrue();
    }

    @Test
    void aDayWithoutServiceNeitherHidesNorMakesARise() {
        List<Sighting> sightings = SomeCity.together(quiet(), spread(SomeCity.MONDAY, 7, 0, 1));
        CountHistory history = new CountHistory(
                CITY.grid(),
                sightings,
                OPENED,
                Set.of(SUNDAY - 1, SUNDAY - 2, SUNDAY - 3),
                OptionalInt.empty(),
                List.of());

        Spike spike = only(DETECTOR.detect(history, SUNDAY, STATE).spikes());

        Spike everyDay = only(spikes(sightings, SUNDAY));
        assertThat(everyDay.parts().getFirst()).isEqualTo(new Spike.Part(0, 0, 7));
        assertThat(spike.parts().getFirst()).isEqualTo(new Spike.Part(0, 0, 4));
        assertThat(spike.finding().score()).isLessThan(everyDay.finding().score());
        assertThat(everyDay.daysWithoutService()).isZero();
        assertThat(spike.daysWithoutService()).isEqualTo(3);
        assertThat(CITY.words().behind(spike)).contains(" On three days nothing could be reported. ");
    }

    @Test
    void theSameHistoryGivesTheSameAnswerAlsoOnATie() {
        List<Sighting> tie = SomeCity.together(SomeCity.reports(SUNDAY, 0, 0, 5), SomeCity.reports(SUNDAY, 11, 0, 5));

        List<Spike> once = spikes(tie, SUNDAY);
        List<Spike> again = spikes(tie.reversed(), SUNDAY);

        assertThat(once).isEqualTo(again);
        assertThat(only(once).parts()).containsExactly(new Spike.Part(0, 0, 5), new Spike.Part(11, 0, 5));
    }

    @Test
    void aCityOfOneWardIsACity() {
        SomeCity village = new SomeCity(1, 1, 1);
        List<Sighting> sightings = SomeCity.together(village.steady(OPENED, 356, 9), SomeCity.reports(SUNDAY, 0, 0, 6));

        Spike spike = only(village.detector()
                .detect(CountHistory.of(village.grid(), sightings, OPENED), SUNDAY, STATE)
                .spikes());

        assertThat(spike.finding().zone().wholeCity()).isTrue();
    }

    private static Spike only(List<Spike> spikes) {
        assertThat(spikes).hasSize(1);
        return spikes.getFirst();
    }
}
