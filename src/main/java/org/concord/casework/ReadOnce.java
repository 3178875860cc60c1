package org.concord.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What several people ask for at about the same time is read once, and all get it. Nobody gets what was begun to be read longer before they
 * asked than is allowed.
 */
public final class ReadOnce<K, V> {
    private static final int MOST = 1_000;

    private final Duration longest;
    private final Clock clock;
    private final Cache<K, Reading<V>> readings;

    /** @param longest how long before somebody asked it may have been begun; zero = everybody reads for themselves */
    public ReadOnce(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
        this.readings = Caffeine.newBuilder()
                .expireAfterWrite(longest)
                .maximumSize(MOST)
                .build();
    }

    private record Reading<V>(Instant begun, CompletableFuture<V> value) {}

    public V get(K key, Supplier<V> read) {
        if (longest.isZero()) {
            return read.get();
        }
        Reading<V> mine = new Reading<>(clock.instant(), new CompletableFuture<>());
        Reading<V> known = Objects.requireNonNull(
                readings.asMap().compute(key, (same, before) -> before != null && isRecent(before) ? before : mine));
        return known == mine ? readFor(key, mine, read) : waitFor(known, read);
    }

    private boolean isRecent(Reading<V> reading) {
        Duration age = Duration.between(reading.begun(), clock.instant());
        return !age.isNegative() && age.compareTo(longest) < 0;
    }

    private V readFor(K key, Reading<V> mine, Supplier<V> read) {
        try {
            V value = read.get();
            mine.value().complete(value);
            return value;
        } catch (RuntimeException e) {
            readings.asMap().remove(key, mine);
            mine.value().completeExceptionally(e);
            throw e;
        }
    }

    /** What failed another is no reason to fail. */
    private static <V> V waitFor(Reading<V> known, Supplier<V> read) {
        try {
            return known.value().join();
        } catch (CompletionException e) {
            return read.get();
        }
    }
}
