package org.concord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A quota over a window for each caller, in the memory of this process, which knows callers by {@link CallerHash} alone. What was taken comes back evenly over the window, so nobody is shut out for all of it.
 *
 * <p>The refusal is 429 with {@code Retry-After} (RFC 9110 §10.2.3) and the fields of draft-ietf-httpapi-ratelimit-headers-10.
 */
public final class RateLimit {
    private static final int MOST_CALLERS = 100_000;

    private final String name;
    private final int quota;
    private final Duration window;
    private final TimeMeter time;
    private final CallerHash hash = new CallerHash();
    private final Cache<String, Bucket> buckets;

    /** @param name of the policy, as the caller is told it */
    public RateLimit(String name, int quota, Duration window, Clock clock) {
        this.name = name;
        this.quota = quota;
        this.window = window;
        this.time = new ClockMeter(clock);
        // A bucket that nobody touched for a window is full again, and so need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(window)
                .maximumSize(MOST_CALLERS)
                .build();
    }

    /**
     * Looks whether anything is left, and takes nothing.
     *
     * @throws Refusal 429
     */
    public void require(String caller) {
        Bucket known = buckets.getIfPresent(hash.of(caller));
        EstimationProbe left = known == null ? null : known.estimateAbilityToConsume(1);
        if (left != null && !left.canBeConsumed()) {
            throw refused(left.getNanosToWaitForRefill());
        }
    }

    /**
     * Takes one.
     *
     * @throws Refusal 429
     */
    public void take(String caller) {
        ConsumptionProbe taken = buckets.get(hash.of(caller), unused -> full()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw refused(taken.getNanosToWaitForRefill());
        }
    }

    /** Gives back what was taken and turned out not to count. */
    public void giveBack(String caller) {
        Bucket known = buckets.getIfPresent(hash.of(caller));
        if (known != null) {
            known.addTokens(1);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .withCustomTimePrecision(time)
                .build();
    }

    private Refusal refused(long nanosToWait) {
        long seconds = Math.max(1, Duration.ofNanos(nanosToWait).plusMillis(999).toSeconds());
        return Problem.TOO_MANY_REQUESTS
                .because(Problem.TOO_MANY_REQUESTS.explanation())
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds()))
                .withHeader("RateLimit", "\"%s\";r=0;t=%d".formatted(name, seconds));
    }

    /** bucket4j on our clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        private static final long NANOS = 1_000_000_000L;

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
