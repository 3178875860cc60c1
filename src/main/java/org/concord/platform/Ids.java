package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time: UUID version 7 (RFC 9562 §5.7), with the microseconds in {@code rand_a}. */
@ApplicationScoped
public class Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        Instant now = clock.instant();
        long subMillisecond = (now.getNano() % 1_000_000L) * 4096 / 1_000_000;
        long most = (now.toEpochMilli() << 16) | VERSION_7 | subMillisecond;
        long least = VARIANT | (random.nextLong() >>> 2);
        return new UUID(most, least);
    }
}
