package org.concord.officer;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of the rota.
 *
 * @param until the first instant after it
 */
record RotaWindow(Instant from, Instant until) {
    /** Days of a leap year, and the hour by which one can be longer where the clocks change. */
    static final Duration LONGEST = Duration.ofDays(366).plusHours(1);

    boolean isPossible() {
        return until.isAfter(from) && Duration.between(from, until).compareTo(LONGEST) <= 0;
    }

    boolean holds(Shift shift) {
        return !shift.from().isBefore(from) && !shift.until().isAfter(until);
    }
}
