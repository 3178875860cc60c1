package org.concord.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast an upload comes. Counted is the time that we wait for the sender, not what our own store takes. */
final class UploadPace {
    private final EvidenceConfig config;
    private final Clock clock;
    private final Instant begun;
    private Duration waited = Duration.ZERO;
    private long read;

    UploadPace(EvidenceConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Reads some bytes. */
    @FunctionalInterface
    interface Reading {
        int some() throws IOException;
    }

    int timed(Reading reading) throws IOException {
        Instant from = clock.instant();
        int some = reading.some();
        waited = waited.plus(Duration.between(from, clock.instant()));
        read += Math.max(some, 0);
        return some;
    }

    /** Bytes. */
    long read() {
        return read;
    }

    /** Whether it takes too long, or comes so slowly that it would. */
    boolean isOverdue() {
        return clock.instant().isAfter(begun.plus(config.uploadTimeLimit()))
                || waited.compareTo(config.slowUploadAfter()) > 0
                        && read < waited.toSeconds() * config.slowestBytesPerSecond();
    }
}
