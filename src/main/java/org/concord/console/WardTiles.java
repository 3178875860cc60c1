package org.concord.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concord.place.Ward;

/**
 * Where each ward stands on a map of equal tiles: as the register says if it says so of all, else by their centres – from north to south in rows of
 * about the same length, from west to east within each. No two stand in the same place. Pure.
 */
final class WardTiles {
    private WardTiles() {}

    /** A place on the map, from the north-west. */
    record Tile(int column, int row) {}

    /** By the ward's id. */
    static Map<Integer, Tile> of(List<Ward> wards) {
        Map<Integer, Tile> arranged = wards.stream()
                .filter(ward -> ward.tileColumn() != null && ward.tileRow() != null)
                .collect(Collectors.toMap(
                        Ward::id,
                        ward -> new Tile(
                                Objects.requireNonNull(ward.tileColumn()), Objects.requireNonNull(ward.tileRow()))));
        boolean complete = arranged.size() == wards.size()
                && arranged.values().stream().distinct().count() == wards.size();
        return complete ? arranged : byCentres(wards);
    }

    private static Map<Integer, Tile> byCentres(List<Ward> wards) {
        List<Ward> placed = new ArrayList<>(wards.stream()
                .filter(ward -> ward.centreLat() != null && ward.centreLon() != null)
                .sorted(Comparator.comparing(Ward::centreLat, Comparator.reverseOrder())
                        .thenComparing(Ward::code))
                .toList());
        int rows = Math.max(1, (int) Math.round(Math.sqrt(placed.size())));
        int columns = (placed.size() + rows - 1) / rows + (rows > 1 ? 1 : 0);
        Map<Integer, Tile> tiles = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            List<Ward> inRow = placed.subList(row * placed.size() / rows, (row + 1) * placed.size() / rows);
            place(inRow, row, new Span(placed, columns), tiles);
        }
        unplaced(wards, rows, Math.max(1, columns), tiles);
        return tiles;
    }

    /** From the westernmost centre to the easternmost. */
    private record Span(List<Ward> all, int columns) {
        int column(Ward ward) {
            double west = all.stream().mapToDouble(WardTiles::longitude).min().orElse(0);
            double east = all.stream().mapToDouble(WardTiles::longitude).max().orElse(0);
            return east == west ? 0 : (int) Math.round((longitude(ward) - west) / (east - west) * (columns - 1));
        }
    }

    /** Each as near to where it lies as its neighbours to the west leave room, and none beyond the edge. */
    private static void place(List<Ward> inRow, int row, Span span, Map<Integer, Tile> tiles) {
        List<Ward> fromWest = inRow.stream()
                .sorted(Comparator.comparing(WardTiles::longitude).thenComparing(Ward::code))
                .toList();
        int next = 0;
        for (int i = 0; i < fromWest.size(); i++) {
            int last = span.columns() - (fromWest.size() - i);
            int column = Math.min(last, Math.max(next, span.column(fromWest.get(i))));
            tiles.put(fromWest.get(i).id(), new Tile(column, row));
            next = column + 1;
        }
    }

    /** Of those nobody knows where they lie: below the others. */
    private static void unplaced(List<Ward> wards, int rows, int columns, Map<Integer, Tile> tiles) {
        List<Ward> left =
                wards.stream().filter(ward -> !tiles.containsKey(ward.id())).toList();
        int first = tiles.isEmpty() ? 0 : rows;
        int across = tiles.isEmpty() ? Math.max(1, (int) Math.ceil(Math.sqrt(left.size()))) : columns;
        for (int i = 0; i < left.size(); i++) {
            tiles.put(left.get(i).id(), new Tile(i % across, first + i / across));
        }
    }

    private static double longitude(Ward ward) {
        return Objects.requireNonNull(ward.centreLon()).doubleValue();
    }
}
