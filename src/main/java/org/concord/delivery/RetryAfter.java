package org.concord.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header of RFC 9110 §10.2.3: seconds, or a date. Pure. */
final class RetryAfter {
    /** However long the other side wants to be left alone, somebody waits for the message. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** @return null if the header says nothing that can be understood; never negative */
    static @Nullable Duration of(String header, Instant now) {
        String text = header.strip();
        if (text.matches("[0-9]{1,18}")) {
            return capped(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return capped(Duration.between(now, until));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
