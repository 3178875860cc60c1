package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewsPositionTest {
    private static final Instant WHEN = Instant.ofEpochSecond(1_795_323_845L);
    private static final Snapshot BEFORE = Snapshot.of("10:20:10,14");
    private static final Snapshot WITHIN = Snapshot.of("14:30:14,22");

    @Test
    void aWindowReadToItsEndIsOneSnapshot() {
        NewsPosition position = NewsPosition.upTo(WHEN, BEFORE);
        assertThat(position.id()).isEqualTo("1795323845-10:20:10,14");
        assertThat(NewsPosition.of(position.id())).isEqualTo(position);
        assertThat(position.covers(19, 1)).isTrue();
        assertThat(position.covers(14, 1)).isFalse();
        assertThat(position.covers(20, 0)).isFalse();
    }

    @Test
    void insideAWindowTheNumberCounts() {
        NewsPosition position = new NewsPosition(WHEN, BEFORE, WITHIN, 500);
        assertThat(position.id()).isEqualTo("1795323845-10:20:10,14-14:30:14,22-500");
        assertThat(NewsPosition.of(position.id())).isEqualTo(position);
        // Seen before the window, whatever its number.
        assertThat(position.covers(11, 900)).isTrue();
        // Began early, committed within the window.
        assertThat(position.covers(10, 500)).isTrue();
        assertThat(position.covers(10, 501)).isFalse();
        // Still running.
        assertThat(position.covers(14, 3)).isFalse();
        assertThat(position.covers(22, 3)).isFalse();
        assertThat(position.covers(30, 3)).isFalse();
    }
}
