package org.concord.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A row as the partner sent it, by column. A column that is absent, null or blank is the empty string: not said. */
record SourceRow(Map<String, String> cells) {
    /** Control characters, line ends included, and those that turn the direction of the text around them (UAX #9). */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    String at(String column) {
        // A mapping's empty column name is no column, although a file may have a column without a name.
        var cell = column.isEmpty() ? null : cells.get(column);
        return cell == null ? "" : cell.strip();
    }

    /** The values in a cell that may hold several; without a separator the whole cell is one. */
    List<String> valuesAt(String column, String separator) {
        var cell = at(column);
        var parts = separator.isEmpty() ? new String[] {cell} : cell.split(Pattern.quote(separator));
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }
}
