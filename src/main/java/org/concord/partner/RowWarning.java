package org.concord.partner;

/**
 * A row was understood, but not all of it: one element of {@code warnings} in an answer.
 *
 * @param code kebab-case, stable
 * @param detail one sentence for the partner's people, so that they can mend mapping or file
 */
public record RowWarning(String code, String detail) {
    /** Warnings are kept with the import, and a column mapped by mistake may hold prose: a code is short. */
    private static final int LONGEST_ECHO = 80;

    static RowWarning unmapped(String column, String value) {
        var detail = "column %s: value not in the mapping".formatted(column);
        var isShort = value.codePointCount(0, value.length()) <= LONGEST_ECHO;
        return new RowWarning("unmapped-code", isShort ? detail + ": " + SourceRow.printable(value) : detail);
    }

    /** A hate incident needs a motivation, so a row without one gets UNKNOWN; its sender should know. */
    static RowWarning noMotivation() {
        return new RowWarning("no-motivation", "no motivation given: kept as UNKNOWN");
    }
}
