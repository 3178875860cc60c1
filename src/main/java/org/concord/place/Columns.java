package org.concord.place;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of native queries, whose Java type is the driver's choice. */
final class Columns {
    private Columns() {}

    static LocalDate date(@Nullable Object value) {
        return Objects.requireNonNull(dateOrNull(value));
    }

    static @Nullable LocalDate dateOrNull(@Nullable Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static int number(@Nullable Object value) {
        return Objects.requireNonNull(numberOrNull(value));
    }

    static @Nullable Integer numberOrNull(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
