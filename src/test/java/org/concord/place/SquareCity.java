package org.concord.place;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concord.platform.OwnersEyes;

/** The city drawn in squares, as its tile map has it: made up, but of the same shape as a file of the ONS. */
public final class SquareCity {
    /** Degrees. */
    private static final double SIDE = 0.02;

    private static final double WEST = -1.56;
    private static final double NORTH = 52.98;

    private SquareCity() {}

    /** A ward as a square; {@code column} and {@code row} count from the north-west. */
    public record Square(String code, String name, int column, int row) {
        public double west() {
            return hundredths(WEST + column * SIDE);
        }

        public double south() {
            return hundredths(NORTH - (row + 1) * SIDE);
        }

        public Point middle() {
            return new Point(south() + SIDE / 2, west() + SIDE / 2);
        }

        public Point southWestCorner() {
            return new Point(south(), west());
        }

        String ring() {
            double east = west() + SIDE;
            double north = south() + SIDE;
            return String.format(
                    Locale.ROOT,
                    "[[%1$.2f,%2$.2f],[%3$.2f,%2$.2f],[%3$.2f,%4$.2f],[%1$.2f,%4$.2f],[%1$.2f,%2$.2f]]",
                    west(),
                    south(),
                    east,
                    north);
        }

        /** As the file writes it, so that a corner is where the file has it. */
        private static double hundredths(double degrees) {
            return Math.round(degrees * 100) / 100.0;
        }

        String feature(String prefix) {
            return """
                    {"type": "Feature", "properties": {"%1$sCD": "%2$s", "%1$sCDO": "00FKMX", "%1$sNM": "%3$s", "%1$sNMW": null},
                     "geometry": {"type": "Polygon", "coordinates": [%4$s]}}""".formatted(prefix, code, name, ring());
        }
    }

    /** The wards of today. */
    public static List<Square> wards() {
        return OwnersEyes.rows(
                        "SELECT code, name, tile_column, tile_row FROM ward WHERE tile_column IS NOT NULL ORDER BY code")
                .stream()
                .map(row -> new Square(
                        row.get("code").toString(),
                        row.get("name").toString(),
                        ((Number) row.get("tile_column")).intValue(),
                        ((Number) row.get("tile_row")).intValue()))
                .toList();
    }

    public static Square ward(String code) {
        return wards().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Two wards of long ago, west and east of the middle of the city. */
    public static List<Square> oldWards() {
        return List.of(new Square("E05999001", "Old West", 1, 2), new Square("E05999002", "Old East", 2, 2));
    }

    /** As the ONS names the properties of a year, for example {@code WD23}. */
    public static String geoJson(String prefix, List<Square> wards) {
        return wards.stream()
                .map(ward -> ward.feature(prefix))
                .collect(Collectors.joining(
                        ",\n", "{\"type\": \"FeatureCollection\", \"name\": \"made up\", \"features\": [\n", "\n]}\n"));
    }

    /** All 18 of today. */
    public static String geoJson() {
        return geoJson("WD23", wards());
    }
}
