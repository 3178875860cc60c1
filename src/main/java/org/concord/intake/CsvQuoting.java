package org.concord.intake;

/** Where in a record of RFC 4180 a reader stands, byte by byte; enough to tell a line end within quotes from the end of the record. */
enum CsvQuoting {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** After a quote within quotes: the first of two that stand for one, or the end of the field. */
    QUOTE,
    CLOSED,
    BROKEN;

    CsvQuoting after(byte b) {
        return switch (this) {
            case FIELD_START -> b == '"' ? QUOTED : unquoted(b);
            case PLAIN -> unquoted(b);
            case QUOTED -> b == '"' ? QUOTE : QUOTED;
            case QUOTE -> b == '"' ? QUOTED : closed(b);
            case CLOSED -> closed(b);
            case BROKEN -> BROKEN;
        };
    }

    private static CsvQuoting unquoted(byte b) {
        return b == ',' ? FIELD_START : PLAIN;
    }

    private static CsvQuoting closed(byte b) {
        return switch (b) {
            case ',' -> FIELD_START;
            case ' ', '\t', '\r', '\n' -> CLOSED;
            default -> BROKEN;
        };
    }
}
