package org.concord.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concord.place.OutlineDrawing;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/**
 * The wards as a map: by their outlines if those were imported, else as equal tiles. How many reports there are stands in each as a number, and is
 * shaded in classes; a ward that was not asked for is there without a number. Pure.
 *
 * @param legend what the shades stand for, from none on
 */
public record WardPicture(int width, int height, List<Area> areas, List<Band> legend) {
    private static final int SHADES = 4;
    private static final int TILE_WIDTH = 124;
    private static final int TILE_HEIGHT = 92;
    private static final int GAP = 6;
    private static final int LINE = 16;
    private static final int LONGEST_LINE = 14;

    /**
     * @param path null for a tile
     * @param number null if it was not asked for
     */
    public record Area(
            String name,
            @Nullable String path,
            int x,
            int y,
            @Nullable String number,
            int shade,
            List<Line> lines) {
        public int width() {
            return TILE_WIDTH;
        }

        public int height() {
            return TILE_HEIGHT;
        }

        public int middle() {
            return path == null ? x + TILE_WIDTH / 2 : x;
        }

        public int numberAt() {
            return path == null ? y + TILE_HEIGHT - 12 : y + 6;
        }
    }

    public record Line(String text, int y) {}

    public record Band(int shade, String text) {}

    /** @param counted by the ward's id; of whom there is none nobody asked */
    static WardPicture of(List<Ward> wards, Map<Integer, Long> counted, OutlineDrawing outlines) {
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return outlines.isEmpty() ? tiles(wards, counted, most) : outlined(outlines, counted, most);
    }

    private static WardPicture tiles(List<Ward> wards, Map<Integer, Long> counted, long most) {
        Map<Integer, WardTiles.Tile> tiles = WardTiles.of(wards);
        List<Area> areas = wards.stream()
                .map(ward -> tile(ward, tiles.get(ward.id()), counted.get(ward.id()), most))
                .sorted(Comparator.comparingInt(Area::y).thenComparingInt(Area::x))
                .toList();
        int right = areas.stream().mapToInt(Area::x).max().orElse(0);
        int bottom = areas.stream().mapToInt(Area::y).max().orElse(0);
        return new WardPicture(right + TILE_WIDTH + GAP, bottom + TILE_HEIGHT + GAP, areas, legend(most));
    }

    private static Area tile(Ward ward, WardTiles.Tile tile, @Nullable Long reports, long most) {
        int x = GAP + tile.column() * (TILE_WIDTH + GAP);
        int y = GAP + tile.row() * (TILE_HEIGHT + GAP);
        List<String> words = lines(ward.name());
        List<Line> lines = IntStream.range(0, words.size())
                .mapToObj(i -> new Line(words.get(i), y + (i + 1) * LINE + 4))
                .toList();
        return new Area(ward.name(), null, x, y, number(reports), shade(reports, most), lines);
    }

    private static WardPicture outlined(OutlineDrawing drawing, Map<Integer, Long> counted, long most) {
        List<Area> areas = drawing.outlines().stream()
                .map(one -> {
                    Long reports = counted.get(one.ward().id());
                    return new Area(
                            one.ward().name(),
                            one.path(),
                            one.x(),
                            one.y(),
                            number(reports),
                            shade(reports, most),
                            List.of());
                })
                .toList();
        return new WardPicture(drawing.width(), drawing.height(), areas, legend(most));
    }

    private static @Nullable String number(@Nullable Long reports) {
        return reports == null ? null : Figure.readable(reports);
    }

    /** 0 = none; classes of the same breadth up to the most that any ward has. */
    static int shade(@Nullable Long reports, long most) {
        return reports == null || reports <= 0
                ? 0
                : (int) Math.min(SHADES, (reports * SHADES + most - 1) / Math.max(1, most));
    }

    static List<Band> legend(long most) {
        List<Band> bands = new ArrayList<>(List.of(new Band(0, "None")));
        for (int shade = 1; shade <= SHADES; shade++) {
            long from = most * (shade - 1) / SHADES + 1;
            long to = most * shade / SHADES;
            if (to >= from) {
                bands.add(new Band(
                        shade,
                        from == to ? Figure.readable(to) : Figure.readable(from) + " to " + Figure.readable(to)));
            }
        }
        return bands;
    }

    /** A name in lines that fit into a tile, broken between words. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ")) {
            String last = lines.isEmpty() ? "" : lines.getLast();
            if (!last.isEmpty() && last.length() + 1 + word.length() <= LONGEST_LINE) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
