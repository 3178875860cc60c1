package org.concord.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Times in rules as people write them. */
final class WrittenTime {
    private static final Duration LONGEST = Duration.ofDays(30);

    private WrittenTime() {}

    /** Like {@code 08:00}; midnight where it cannot be read, which is then noted. */
    static LocalTime ofDay(@Nullable String text, String at, Validation wrong) {
        boolean fine = text != null && text.matches("([01]\\d|2[0-3]):[0-5]\\d");
        wrong.check(fine, at, "is a time of day like 08:00");
        return fine ? LocalTime.parse(text) : LocalTime.MIDNIGHT;
    }

    /** At least {@code least}, at most thirty days; the least where it is absent or cannot be read. */
    static Duration duration(@Nullable String text, Duration least, String at, Validation wrong) {
        if (text == null && least.isZero()) {
            return least;
        }
        try {
            Duration read = Duration.parse(text == null ? "" : text);
            boolean fine = read.compareTo(least) >= 0 && read.compareTo(LONGEST) <= 0;
            wrong.check(fine, at, "is at least %s and at most %s".formatted(least, LONGEST));
            return fine ? read : least;
        } catch (DateTimeException e) {
            wrong.check(false, at, "is a length of time like PT15M (ISO 8601)");
            return least;
        }
    }
}
