package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    @Test
    void anIdIsAUuidOfVersionSevenWithItsTimeInFront() {
        UUID id = at(NOON).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).as("RFC 9562 §4.1: variant 10").isEqualTo(2);
        // RFC 9562 §5.7: the first 48 bits are the milliseconds since 1970.
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void theMicrosecondsStandInTheNextTwelveBits() {
        // RFC 9562 §6.2 method 3: 456 µs of a millisecond are 456/1000 of 4096 = 1867.
        assertThat(at(NOON).next().getMostSignificantBits() & 0xFFF).isEqualTo(1867);
        assertThat(at(NOON.plusNanos(543_000)).next().getMostSignificantBits() & 0xFFF)
                .as("999 µs")
                .isEqualTo(4091);
    }

    @Test
    void aLaterIdSortsAfterAnEarlierOneToTheMicrosecond() {
        List<String> made = new ArrayList<>();
        for (int micros = 0; micros < 5_000; micros++) {
            made.add(at(NOON.plusNanos(micros * 1_000L)).next().toString());
        }
        assertThat(made).isSorted();
    }

    @Test
    void idsOfTheSameMicrosecondAreStillDifferent() {
        Ids ids = at(NOON);
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            made.add(ids.next());
        }
        assertThat(made).hasSize(100_000);
    }

    private static Ids at(Instant time) {
        return new Ids(Clock.fixed(time, ZoneOffset.UTC));
    }
}
