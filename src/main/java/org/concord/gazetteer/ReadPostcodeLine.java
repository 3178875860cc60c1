package org.concord.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.concord.gazetteer.PostcodeColumns.Column;
import org.concord.place.Point;
import org.concord.place.Postcode;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a line. What a product does not know stays null; what cannot be understood is said. Pure. */
final class ReadPostcodeLine {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,12})?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(\\d{2})");

    /** GSS code. Older products have others, which are of no use, and some stand for none. */
    private static final Pattern AREA = Pattern.compile("[A-Z](?!99999999)\\d{8}|[LM]99999999");

    /** Its eastings and northings are of the Irish grid. */
    private static final String NORTHERN_IRELAND = "N92000002";

    private static final String BELFAST = "BT";

    private ReadPostcodeLine() {}

    /** Said of a line, and caught at once: nothing else can tell from deep within. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    static PostcodeRow read(int line, List<String> cells, PostcodeColumns columns) {
        if (cells.size() != columns.width()) {
            return new PostcodeRow.Bad(
                    line, "has %d columns where the file has %d".formatted(cells.size(), columns.width()));
        }
        try {
            Postcode postcode = Postcode.parse(columns.text(cells, Column.POSTCODE))
                    .orElseThrow(() -> new Unreadable("has no postcode"));
            return new PostcodeRow.Good(
                    line,
                    postcode.outward() + postcode.inward(),
                    point(cells, columns, postcode),
                    area(columns.text(cells, Column.WARD)),
                    area(columns.text(cells, Column.DISTRICT)),
                    month(columns.text(cells, Column.TERMINATED)));
        } catch (Unreadable e) {
            return new PostcodeRow.Bad(line, String.valueOf(e.getMessage()));
        }
    }

    /** Degrees first, which the product has worked out more exactly than we could. Without a position it has 0, or a latitude of 99.999999. */
    private static @Nullable Point point(List<String> cells, PostcodeColumns columns, Postcode postcode) {
        OptionalDouble lat = number(columns.text(cells, Column.LAT), "latitude");
        OptionalDouble lon = number(columns.text(cells, Column.LON), "longitude");
        if (lat.isPresent() && lon.isPresent() && lat.getAsDouble() != 0) {
            return Point.of(lat.getAsDouble(), lon.getAsDouble()).orElse(null);
        }
        OptionalDouble easting = number(columns.text(cells, Column.EASTING), "easting");
        OptionalDouble northing = number(columns.text(cells, Column.NORTHING), "northing");
        boolean none =
                easting.isEmpty() || northing.isEmpty() || easting.getAsDouble() == 0 && northing.getAsDouble() == 0;
        boolean irish = columns.text(cells, Column.COUNTRY).equals(NORTHERN_IRELAND)
                || postcode.outward().startsWith(BELFAST);
        if (none || irish) {
            return null;
        }
        return NationalGrid.toPoint(easting.getAsDouble(), northing.getAsDouble())
                .orElseThrow(() -> new Unreadable("lies outside of the National Grid"));
    }

    private static OptionalDouble number(String text, String what) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("has no number as its " + what);
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    private static @Nullable String area(String code) {
        return Optional.of(code).filter(text -> AREA.matcher(text).matches()).orElse(null);
    }

    private static @Nullable LocalDate month(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var month = MONTH.matcher(text);
        try {
            if (month.matches()) {
                return LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
            }
        } catch (DateTimeException e) {
            // said below, as for what is no month at all
        }
        throw new Unreadable("has a date of termination that is not like 202311");
    }
}
