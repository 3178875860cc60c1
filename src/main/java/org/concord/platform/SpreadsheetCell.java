package org.concord.platform;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table for a spreadsheet. One that a spreadsheet would take for a formula is led by an apostrophe.
 *
 * <p>Source: OWASP, CSV Injection.
 */
public final class SpreadsheetCell {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    public static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
