package org.concord.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an address or a header as it stands there; nothing is guessed. */
public final class Parameters {
    private static final String LATER = "respond-async";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Parameters() {}

    /**
     * @param said all values that were given
     * @throws Refusal 400 if it is not true or false, or stands there more than once
     */
    public static boolean flag(String name, List<String> said) {
        if (said.isEmpty() || said.equals(List.of("false"))) {
            return false;
        }
        if (said.equals(List.of("true"))) {
            return true;
        }
        throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#" + name, "is true or false, once")));
    }

    /**
     * Null for null: not said.
     *
     * @throws Refusal 400 if it is not a day
     */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year out of range
        }
        throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#" + name, "is a day like 2026-11-20")));
    }

    /** Whether the caller would rather not wait (RFC 7240 §4.1); preferences we do not know are left alone. */
    public static boolean prefersLater(HttpHeaders headers) {
        List<String> said = headers.getRequestHeader("Prefer");
        return said != null
                && said.stream()
                        .flatMap(line -> Stream.of(line.split("[,;]")))
                        .anyMatch(one -> LATER.equalsIgnoreCase(one.strip()));
    }
}
