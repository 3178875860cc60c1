package org.concord.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a statement by the names that they have in its text; null where there is none. */
public final class SqlValues {
    private final Map<String, @Nullable Object> byName = new HashMap<>();

    /** @param value text, number, truth, time, id, code (an enum, written by its name), bytes, or an array of these */
    public SqlValues with(String name, @Nullable Object value) {
        byName.put(name, asTheDriverTakesIt(value));
        return this;
    }

    /** @throws IllegalArgumentException if the statement names a value that nobody gave */
    @Nullable
    Object get(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return byName.get(name);
    }

    static @Nullable Object asTheDriverTakesIt(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case Enum<?> code -> code.name();
            case null -> null;
            default -> value;
        };
    }
}
