package org.concord.console;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A figure as a table, which is what it is for everybody who does not see its drawing, and in a spreadsheet.
 *
 * @param name in addresses
 * @param said of how many what is counted
 * @param columns the first of them heads the rows' labels
 */
public record Figure(String name, String title, String said, List<String> columns, List<Row> rows) {
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4,18}");
    private static final int WHOLE = 100;

    /** No bar is drawn. */
    static final int NO_BAR = -1;

    /** Heads the row of all. */
    static final String ALL = "All of them";

    /**
     * @param cells whole numbers and shares, as they stand in a spreadsheet
     * @param bar how long, in hundredths of the longest
     */
    public record Row(String label, List<String> cells, int bar) {

        public boolean isOfAll() {
            return label.equals(ALL);
        }

        /** The cells as people read them. */
        public List<String> shown() {
            return cells.stream().map(Figure::readable).toList();
        }
    }

    /** Part of all, in whole hundredths; a dash where there is nothing to be part of. */
    static String share(long part, long all) {
        return all <= 0 ? "–" : Math.round(WHOLE * (double) part / all) + "%";
    }

    /** Something that is there is seen, however little it is. */
    static int bar(long part, long most) {
        return most <= 0 || part <= 0 ? 0 : (int) Math.max(1, Math.round(WHOLE * (double) part / most));
    }

    /** With commas, from a thousand on. */
    static String readable(String cell) {
        return LONG_NUMBER.matcher(cell).matches() ? String.format(Locale.UK, "%,d", Long.parseLong(cell)) : cell;
    }

    static String readable(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
