package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Wards as equal tiles, by where they lie. */
class WardTilesTest {

    static Ward ward(int id, @Nullable Double lat, @Nullable Double lon) {
        return ward(id, lat, lon, null, null);
    }

    private static Ward ward(
            int id, @Nullable Double lat, @Nullable Double lon, @Nullable Integer column, @Nullable Integer row) {
        return new Ward(
                id,
                "E0500%04d".formatted(id),
                "Ward " + id,
                LocalDate.EPOCH,
                null,
                lat == null ? null : BigDecimal.valueOf(lat),
                lon == null ? null : BigDecimal.valueOf(lon),
                column,
                row,
                List.of());
    }

    @Test
    void wardsStandAsTheRegisterSaysIfItSaysSoOfAll() {
        Map<Integer, WardTiles.Tile> tiles = WardTiles.of(List.of(ward(1, 52.0, 0.0, 3, 2), ward(2, 53.0, 0.0, 0, 0)));

        assertThat(tiles).containsEntry(1, new WardTiles.Tile(3, 2)).containsEntry(2, new WardTiles.Tile(0, 0));
    }

    @Test
    void twoInOnePlaceOrOneWithoutAnyAreArrangedByTheirCentres() {
        List<Ward> twice = List.of(ward(1, 53.0, 0.0, 0, 0), ward(2, 52.0, 0.0, 0, 0));
        List<Ward> one = List.of(ward(1, 53.0, 0.0, 7, 7), ward(2, 52.0, 0.0));

        for (List<Ward> wards : List.of(twice, one)) {
            Map<Integer, WardTiles.Tile> tiles = WardTiles.of(wards);
            assertThat(tiles.values()).doesNotHaveDuplicates();
            assertThat(tiles.get(1)).isNotEqualTo(tiles.get(2));
        }
    }

    @Test
    void northIsAboveSouthAndWestIsLeftOfEast() {
        List<Ward> square = List.of(ward(1, 53.0, -1.5), ward(2, 53.0, -1.4), ward(3, 52.9, -1.5), ward(4, 52.9, -1.4));

        Map<Integer, WardTiles.Tile> tiles = WardTiles.of(square);

        assertThat(tiles.get(1).row())
                .isEqualTo(tiles.get(2).row())
                .isLessThan(tiles.get(3).row());
        assertThat(tiles.get(1).column())
                .isLessThan(tiles.get(2).column())
                .isEqualTo(tiles.get(3).column());
        assertThat(tiles.get(4).column()).isEqualTo(tiles.get(2).column());
    }

    @Test
    void ofWhomNobodyKnowsWhereTheyLieStandBelow() {
        List<Ward> wards = List.of(ward(1, 53.0, -1.5), ward(2, 52.0, -1.4), ward(3, null, null), ward(4, null, null));

        Map<Integer, WardTiles.Tile> tiles = WardTiles.of(wards);

        assertThat(tiles.values()).hasSize(4).doesNotHaveDuplicates();
        assertThat(tiles.get(3).row()).isGreaterThan(tiles.get(2).row());
        assertThat(WardTiles.of(List.of(ward(3, null, null), ward(4, null, null)))
                        .values())
                .doesNotHaveDuplicates();
        assertThat(WardTiles.of(List.of())).isEmpty();
    }

    @Property
    void everyWardHasAPlaceOfItsOwnWithinTheMap(@ForAll @IntRange(min = 1, max = 120) int wards, @ForAll long seed) {
        Random place = new Random(seed);
        List<Ward> drawn = new ArrayList<>(IntStream.range(0, wards)
                .mapToObj(id -> ward(id, 50 + place.nextInt(30) / 10.0, -3 + place.nextInt(30) / 10.0))
                .toList());

        Map<Integer, WardTiles.Tile> tiles = WardTiles.of(drawn);

        int side = (int) Math.ceil(Math.sqrt(wards)) + 2;
        assertThat(tiles).hasSize(wards);
        assertThat(tiles.values())
                .doesNotHaveDuplicates()
                .allMatch(tile -> tile.column() >= 0 && tile.row() >= 0 && tile.column() < side && tile.row() < side);
    }
}
