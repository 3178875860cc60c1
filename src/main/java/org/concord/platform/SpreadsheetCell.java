package org.concord.platform;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table for a spreadsheet. One that a spreadsheet would take for a formula is led by an apostrophe.
 *
 * <p>Source: OWASP, CSV Injection.
 */
public final class SpreadsheetCell {
    /** Also what is skipped before a formula, and the wide forms of the same signs, which some take for them. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCell() {}

    public static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
