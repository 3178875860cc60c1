package org.concord.delivery;

import java.time.Duration;

/** How long to wait after a failed attempt: doubling from the first to the longest wait, with half of it by chance. Pure. */
record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param attempt that just failed, from 1
     * @param chance from 0 (inclusive) to 1, so that a thousand failures do not come back at the same moment
     */
    Duration after(int attempt, double chance) {
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(wait / 2 + (long) (wait / 2.0 * chance));
    }
}
