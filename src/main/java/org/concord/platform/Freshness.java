package org.concord.platform;

import java.time.Duration;
import java.time.Instant;

/** Whether what was read from the store may still be used without asking again. */
public final class Freshness {
    private Freshness() {}

    /** Counts in both directions: a clock that is put back would otherwise keep what is old until it has caught up. */
    public static boolean isFresh(Instant readAt, Instant now, Duration limit) {
        return Duration.between(readAt, now).abs().compareTo(limit) < 0;
    }
}
