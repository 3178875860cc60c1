package org.concord.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.place.Ward;
import org.concord.tension.TensionLevel;
import org.jspecify.annotations.Nullable;

/**
 * The wards as a map of equal tiles, each with its level: a word, a colour, and a band with a pattern. A ward that is not the viewer's is there
 * without a level, so that the others stand where one looks for them. Pure.
 *
 * @param legend what there can be
 */
public record LevelPicture(int width, int height, List<Tile> tiles, List<LevelSign> legend) {
    private static final int WIDTH = 124;
    private static final int HEIGHT = 108;
    private static final int BAND = 14;
    private static final int GAP = 6;
    private static final int LINE = 16;

    /**
     * @param path where it leads; null if the ward is not the viewer's, as is {@code sign}
     */
    public record Tile(
            String name,
            @Nullable String path,
            int x,
            int y,
            @Nullable LevelSign sign,
            List<WardPicture.Line> lines) {
        public int width() {
            return WIDTH;
        }

        public int height() {
            return HEIGHT;
        }

        public int band() {
            return BAND;
        }

        public int middle() {
            return x + WIDTH / 2;
        }

        public int wordAt() {
            return y + HEIGHT - (sign != null && sign.was() != null ? LINE + 12 : 12);
        }

        public int wasAt() {
            return y + HEIGHT - 12;
        }
    }

    /**
     * @param signs by the ward's code
     * @param paths from a ward's code to where its tile leads
     */
    static LevelPicture of(List<Ward> wards, Map<String, LevelSign> signs, UnaryOperator<String> paths) {
        Map<Integer, WardTiles.Tile> places = WardTiles.of(wards);
        List<Tile> tiles = wards.stream()
                .map(ward -> tile(ward, places.get(ward.id()), signs.get(ward.code()), paths.apply(ward.code())))
                .sorted(Comparator.comparingInt(Tile::y).thenComparingInt(Tile::x))
                .toList();
        int right = tiles.stream().mapToInt(Tile::x).max().orElse(0);
        int bottom = tiles.stream().mapToInt(Tile::y).max().orElse(0);
        return new LevelPicture(right + WIDTH + GAP, bottom + HEIGHT + GAP, tiles, signs());
    }

    private static Tile tile(Ward ward, WardTiles.Tile place, @Nullable LevelSign sign, String path) {
        int x = GAP + place.column() * (WIDTH + GAP);
        int y = GAP + place.row() * (HEIGHT + GAP);
        List<String> words = WardPicture.lines(ward.name());
        List<WardPicture.Line> lines = IntStream.range(0, words.size())
                .mapToObj(i -> new WardPicture.Line(words.get(i), y + BAND + (i + 1) * LINE + 2))
                .toList();
        return new Tile(ward.name(), sign == null ? null : path, x, y, sign, lines);
    }

    private static List<LevelSign> signs() {
        return Stream.concat(
                        Stream.of(TensionLevel.values()).map(LevelSign::of),
                        Stream.of(LevelSign.REVIEW, LevelSign.NONE))
                .toList();
    }
}
