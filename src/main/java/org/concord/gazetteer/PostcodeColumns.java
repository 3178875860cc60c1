package org.concord.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.place.Postcode;

/**
 * Where a file of postcodes has what we need, told by its header row: names differ between products, and since 2025 between years
 * ({@code oslaua}, {@code laua}, {@code lad25cd}). Code-Point Open comes without a header, and is told by its ten columns.
 *
 * @param header whether the first line is one
 * @param width how many columns a line has
 * @param at of each column that the file has, its place
 */
record PostcodeColumns(PostcodeProduct product, boolean header, int width, Map<Column, Integer> at) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

    /** What a line can tell. */
    enum Column {
        POSTCODE("pcds|pcd|pcd7|pcd8|pcd2|pc|postcode"),
        LAT("lat|latitude"),
        LON("long|longitude"),
        EASTING("oseast1m|east1m|ea|eastings"),
        NORTHING("osnrth1m|north1m|no|northings"),
        COUNTRY("ctry|ctry\\d\\dcd|cy|country_code"),
        DISTRICT("oslaua|laua|lad\\d\\dcd|dc|admin_district_code"),
        WARD("osward|ward|wd\\d\\dcd|wc|admin_ward_code"),
        TERMINATED("doterm");

        private final Pattern names;

        Column(String names) {
            this.names = Pattern.compile(names);
        }
    }

    /** As Ordnance Survey's own list of the columns has them. */
    private static final List<String> CODE_POINT_OPEN =
            List.of("pc", "pq", "ea", "no", "cy", "rh", "lh", "cc", "dc", "wc");

    /** Names that only the ONS Postcode Directory has: it knows the ward and the parish of each address, the Lookup fits by output area. */
    private static final Pattern ONSPD = Pattern.compile("oslaua|osward|parish|parncp\\d\\dcd");

    /** Empty if the first line is that of no product we know. */
    static Optional<PostcodeColumns> recognise(List<String> first) {
        List<String> names = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (isDataOfCodePointOpen(first)) {
            return Optional.of(of(PostcodeProduct.CODE_POINT_OPEN, false, CODE_POINT_OPEN));
        }
        PostcodeColumns columns = of(product(names), true, names);
        boolean placed = columns.has(Column.LAT, Column.LON) || columns.has(Column.EASTING, Column.NORTHING);
        return columns.has(Column.POSTCODE) && placed ? Optional.of(columns) : Optional.empty();
    }

    /** The text of a column, without white space around it; empty if the file has no such column. */
    String text(List<String> cells, Column column) {
        Integer place = at.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    private boolean has(Column... columns) {
        return at.keySet().containsAll(List.of(columns));
    }

    private static PostcodeProduct product(List<String> names) {
        if (names.contains("eastings") || names.contains("ea")) {
            return PostcodeProduct.CODE_POINT_OPEN;
        }
        boolean directory = names.stream().anyMatch(name -> ONSPD.matcher(name).matches());
        return directory ? PostcodeProduct.ONSPD : PostcodeProduct.NSPL;
    }

    private static PostcodeColumns of(PostcodeProduct product, boolean header, List<String> names) {
        Map<Column, Integer> at = new HashMap<>();
        for (Column column : Column.values()) {
            for (int i = 0; i < names.size(); i++) {
                if (column.names.matcher(names.get(i)).matches()) {
                    at.putIfAbsent(column, i);
                }
            }
        }
        return new PostcodeColumns(product, header, names.size(), Map.copyOf(at));
    }

    private static boolean isDataOfCodePointOpen(List<String> cells) {
        return cells.size() == CODE_POINT_OPEN.size()
                && Postcode.parse(cells.getFirst()).isPresent()
                && cells.subList(1, 4).stream()
                        .allMatch(cell -> WHOLE.matcher(cell.strip()).matches());
    }
}
