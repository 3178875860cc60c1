package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.concord.place.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Streets in a made-up city, of which the history is quiet. */
class NearRepeatsTest {
    private static final SomeCity CITY = new SomeCity(2, 2, 2);
    private static final int OPENED = SomeCity.MONDAY;
    private static final int TODAY = OPENED + 199;
    private static final int WARD = 701;
    private static final int STRAND = 11;
    private static final int OTHER_STRAND = 12;
    private static final double BAR = 3;
    private static final IntFunction<Optional<Double>> THREE_SQUARE_KILOMETRES = ward -> Optional.of(3e6);
    private static final CityCodes CODES =
            new CityCodes(CITY.grid(), List.of(700, WARD, 702, 703), List.of(STRAND, OTHER_STRAND));

    private static CityHistory city(int opened) {
        CountHistory history = CountHistory.of(CITY.grid(), CITY.steady(opened, TODAY - opened + 1, 40), opened);
        return new CityHistory(history, CITY.map(), CITY.words(), List.of(), List.of());
    }

    private static PlacedIncident at(double metresEast, int day, int strand) {
        return new PlacedIncident(
                UUID.randomUUID(),
                LocalDate.ofEpochDay(day),
                LocalDate.ofEpochDay(day),
                WARD,
                List.of(strand),
                null,
                new ClosePairs.Place(metresEast, 0, day));
    }

    private static List<NearRepeats.Found> found(List<PlacedIncident> incidents) {
        return new NearRepeats(city(OPENED), CODES, THREE_SQUARE_KILOMETRES).on(TODAY, incidents, BAR);
    }

    private static List<PlacedIncident> aStreet() {
        return List.of(at(0, TODAY - 6, STRAND), at(100, TODAY - 3, STRAND), at(200, TODAY, STRAND));
    }

    @Test
    void anIncidentThatFollowsTwoOthersInItsStreetIsFound() {
        assertThat(found(aStreet())).singleElement().satisfies(found -> {
            assertThat(found.ward()).isEqualTo(WARD);
            assertThat(found.strand()).isEqualTo(STRAND);
            assertThat(found.firstDay()).isEqualTo(TODAY - 6);
            assertThat(found.day()).isEqualTo(TODAY);
            assertThat(found.repeat().others()).isEqualTo(2);
            // 7/40 a week in the ward, of which the circle of 250 metres holds a fifteenth
            assertThat(found.repeat().law().mean()).isCloseTo(7 / 40.0 * Math.PI * 62_500 / 3e6, within(0.004));
        });
    }

    @Test
    void anotherStrandAnotherStreetOrAnotherWeekIsAnotherMatter() {
        List<PlacedIncident> street = aStreet();
        assertThat(found(List.of(street.get(0), at(100, TODAY - 3, OTHER_STRAND), street.get(2))))
                .isEmpty();
        assertThat(found(List.of(street.get(0), at(600, TODAY - 3, STRAND), street.get(2))))
                .isEmpty();
        assertThat(found(List.of(at(0, TODAY - 7, STRAND), street.get(1), street.get(2))))
                .isEmpty();
    }

    @Test
    void whatIsNotNewIsNotFoundAgain() {
        int weekAgo = TODAY - NearRepeats.NEW_FOR;
        assertThat(found(List.of(at(0, weekAgo - 2, STRAND), at(0, weekAgo - 1, STRAND), at(0, weekAgo, STRAND))))
                .isEmpty();
    }

    @Test
    void whereAPlaceOrTheSizeOfTheWardIsNotKnownNothingIsSaid() {
        List<PlacedIncident> street = aStreet();
        assertThat(found(List.of(street.get(0), placed(street.get(1), null), street.get(2))))
                .isEmpty();
        assertThat(new NearRepeats(city(OPENED), CODES, ward -> Optional.empty()).on(TODAY, street, BAR))
                .isEmpty();
    }

    @Test
    void underTheBarAndBeforeAnythingIsLearntNothingIsFound() {
        assertThat(new NearRepeats(city(OPENED), CODES, THREE_SQUARE_KILOMETRES).on(TODAY, aStreet(), 9))
                .isEmpty();
        assertThat(new NearRepeats(city(TODAY - SpikeDetector.LEARNING_DAYS + 1), CODES, THREE_SQUARE_KILOMETRES)
                        .on(TODAY, aStreet(), BAR))
                .isEmpty();
    }

    @Test
    void ofOnePersonTwoOfADayCount() {
        List<PlacedIncident> told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            told.add(reported(at(0, TODAY, STRAND), 5L));
        }
        assertThat(PlacedIncident.counted(told)).hasSize(2);
        assertThat(found(PlacedIncident.counted(told))).isEmpty();
        told.add(at(0, TODAY, STRAND));
        assertThat(PlacedIncident.counted(told)).hasSize(3);
    }

    @Test
    void noPlaceIsKnownNearerThanToAHundredMetres() {
        ClosePairs.Place one = IncidentPlaces.place(new Point(52.912345, -1.471234), 1);
        ClosePairs.Place nextDoor = IncidentPlaces.place(new Point(52.912346, -1.471230), 1);
        ClosePairs.Place far = IncidentPlaces.place(new Point(52.921345, -1.471234), 1);

        assertThat(nextDoor).isEqualTo(one);
        assertThat(far.near(one, 900)).isFalse();
        assertThat(far.near(one, 1110)).isTrue();
    }

    @Test
    void aTableNeedsTwentyPlacesAndCountsThoseWithoutOne() {
        List<PlacedIncident> year = new ArrayList<>(IntStream.range(0, KnoxTables.FEWEST)
                .mapToObj(i -> at(1000.0 * (i / 4), TODAY - 30 * (i / 4) - i % 4, STRAND))
                .toList());
        year.add(placed(at(0, TODAY, STRAND), null));

        KnoxTables tables = KnoxTables.of(year, List.of(700, WARD), 1);

        assertThat(tables.whole().ward()).isNull();
        assertThat(tables.whole().incidents()).isEqualTo(21);
        assertThat(tables.whole().placed()).isEqualTo(20);
        assertThat(tables.whole().fields()).hasSize(9);
        assertThat(tables.whole().fields().getFirst().observed()).isEqualTo(5 * 6L);
        assertThat(tables.tables().get(1)).isEqualTo(new KnoxTables.Table(700, 0, 0, List.of()));
        assertThat(tables.tables().get(2).fields()).isEqualTo(tables.whole().fields());
        assertThat(KnoxTables.of(year.subList(1, 20), List.of(), 1).whole().fields())
                .as("nineteen are too few")
                .isEmpty();
        assertThat(KnoxTables.of(List.of(), List.of(), 1).whole())
                .isEqualTo(new KnoxTables.Table(null, 0, 0, List.of()));
    }

    @Test
    void aDayWithoutServiceIsNotExpectedToBringAnything() {
        CountHistory quiet = city(OPENED).history();
        CountHistory out = new CountHistory(
                quiet.grid(), quiet.sightings(), OPENED, Set.of(TODAY - 1, TODAY - 2), quiet.epoch(), List.of());
        CityHistory city = new CityHistory(out, CITY.map(), CITY.words(), List.of(), List.of());

        double expected = new NearRepeats(city, CODES, THREE_SQUARE_KILOMETRES)
                .on(TODAY, aStreet(), BAR)
                .getFirst()
                .repeat()
                .law()
                .mean();

        assertThat(expected)
                .isLessThan(0.85 * found(aStreet()).getFirst().repeat().law().mean());
    }

    private static PlacedIncident placed(PlacedIncident one, ClosePairs.@Nullable Place at) {
        return new PlacedIncident(
                one.file(), one.happenedOn(), one.knownOn(), one.ward(), one.strands(), one.reporter(), at);
    }

    private static PlacedIncident reported(PlacedIncident one, long reporter) {
        return new PlacedIncident(
                one.file(), one.happenedOn(), one.knownOn(), one.ward(), one.strands(), reporter, one.at());
    }
}
