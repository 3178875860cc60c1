package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From reports to sightings, in a city of two wards that was one of three before. */
class DistinctIncidentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final int FIRST = 11;
    private static final int SECOND = 12;
    private static final int OLD_FIRST = 1;
    private static final int GONE = 3;
    private static final int RACE = 1;
    private static final int ENDED = 2;
    private static final int UNKNOWN = 9;

    private final CityGrid grid = new CityGrid(
            List.of(
                    ward(FIRST, "E05000001", 52.90, List.of("E05000002", "E05000099")),
                    ward(SECOND, "E05000002", 52.92, List.of("E05000001"))),
            List.of(strand(RACE, "RACE"), strand(UNKNOWN, "UNKNOWN")),
            id -> Map.of(FIRST, "E05000001", SECOND, "E05000002", OLD_FIRST, "E05000001")
                    .get(id));

    @Test
    void nothingToldIsNothingSeen() {
        assertThat(DistinctIncidents.of(List.of(), grid)).isEmpty();
    }

    @Test
    void reportsOfOneCaseAreOneIncidentOfTheFirstReportsDay() {
        UUID file = UUID.randomUUID();
        List<Sighting> seen = DistinctIncidents.of(
                List.of(
                        told(file, 0, 1, FIRST, null),
                        told(file, 1, 2, FIRST, null),
                        told(UUID.randomUUID(), 0, 3, FIRST, null)),
                grid);

        assertThat(seen).containsExactly(new Sighting(day(0), day(1), 0, 0), new Sighting(day(0), day(3), 0, 0));
    }

    @Test
    void anIncidentOfTwoStrandsIsSeenOnEach() {
        ToldIncident both = new ToldIncident(UUID.randomUUID(), DAY, DAY, FIRST, List.of(RACE, UNKNOWN), null);

        assertThat(DistinctIncidents.of(List.of(both), grid))
                .extracting(Sighting::strand)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void ofOneReporterTwoOfAWardStrandAndDayCount() {
        List<Sighting> seen = DistinctIncidents.of(
                List.of(
                        told(UUID.randomUUID(), 0, 0, FIRST, 7L),
                        told(UUID.randomUUID(), 0, 0, FIRST, 7L),
                        told(UUID.randomUUID(), 0, 0, FIRST, 7L),
                        told(UUID.randomUUID(), 0, 0, SECOND, 7L),
                        told(UUID.randomUUID(), 1, 1, FIRST, 7L),
                        told(UUID.randomUUID(), 0, 0, FIRST, 8L)),
                grid);

        assertThat(seen)
                .filteredOn(one -> one.ward() == 0 && one.day() == day(0))
                .hasSize(3);
        assertThat(seen).hasSize(5);
    }

    @Test
    void whatSomebodyElseToldOfTooCountsAndSoDoesWhatNobodySigned() {
        UUID shared = UUID.randomUUID();
        List<Sighting> seen = DistinctIncidents.of(
                List.of(
                        told(UUID.randomUUID(), 0, 0, FIRST, 7L),
                        told(UUID.randomUUID(), 0, 0, FIRST, 7L),
                        told(shared, 0, 0, FIRST, 7L),
                        told(shared, 0, 0, FIRST, null),
                        told(UUID.randomUUID(), 0, 0, FIRST, null),
                        told(UUID.randomUUID(), 0, 0, FIRST, null),
                        told(UUID.randomUUID(), 0, 0, FIRST, null)),
                grid);

        assertThat(seen).hasSize(6);
    }

    @Test
    void whatWasToldOfAnEarlierBoundaryCountsForTheWardOfToday() {
        assertThat(grid.placeOfWard(OLD_FIRST)).isZero();
        assertThat(grid.placeOfWard(GONE)).isEqualTo(2);
        assertThat(grid.ward(told(UUID.randomUUID(), 0, 0, null, null))).isEqualTo(2);
        assertThat(grid.wardCodes()).containsExactly("E05000001", "E05000002", CityHistory.NOWHERE);
        assertThat(grid.grid().lastIsNowhere()).isTrue();
    }

    @Test
    void whatHasNoStrandInUseIsOfOneNotKnown() {
        assertThat(grid.strands(new ToldIncident(UUID.randomUUID(), DAY, DAY, FIRST, List.of(ENDED), null)))
                .containsExactly(1);
        assertThat(grid.strands(new ToldIncident(UUID.randomUUID(), DAY, DAY, FIRST, List.of(), null)))
                .containsExactly(1);
    }

    @Test
    void theMapKnowsDistancesAndOnlyNeighboursThatStand() {
        CityMap map = grid.map();

        assertThat(map.wards().get(0).distance(map.wards().get(1))).isBetween(2_200.0, 2_250.0);
        assertThat(map.wards().get(0).neighbours()).containsExactly(1);
        assertThat(map.zones()).isNotEmpty();
    }

    @Test
    void wardsWithoutACentreAreNotNowhere() {
        Ward bare = new Ward(5, "E05000005", "Bare", DAY, null, null, null, null, null, List.of());
        CityGrid city = new CityGrid(List.of(bare, bare), List.of(strand(RACE, "RACE")), id -> null);

        assertThat(city.map().size()).isEqualTo(3);
        assertThat(new CityGrid(List.of(), List.of(strand(RACE, "RACE")), id -> null)
                        .grid()
                        .cells())
                .isEqualTo(1);
    }

    private static ToldIncident told(
            UUID file, int happened, int known, @Nullable Integer ward, @Nullable Long reporter) {
        return new ToldIncident(file, DAY.plusDays(happened), DAY.plusDays(known), ward, List.of(RACE), reporter);
    }

    private static int day(int after) {
        return (int) DAY.plusDays(after).toEpochDay();
    }

    private static Ward ward(int id, String code, double lat, List<String> neighbours) {
        return new Ward(
                id,
                code,
                "Ward " + id,
                DAY,
                null,
                BigDecimal.valueOf(lat),
                BigDecimal.valueOf(-1.5),
                null,
                null,
                neighbours);
    }

    private static Strand strand(int id, String code) {
        return new Strand(id, code, code, true, true, DAY, null, id);
    }
}
