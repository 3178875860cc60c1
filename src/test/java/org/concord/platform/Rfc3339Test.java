package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text as the JDK's own, for every instant. */
class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:00:00Z",
                "2026-11-22T08:00:00.100Z",
                "2026-11-22T08:00:00.000001Z",
                "2026-11-22T08:00:00.123456789Z",
                "2024-02-29T23:59:59.999999Z",
                "1969-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "0999-12-31T23:59:59Z",
                "1000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void writesWhatStandsHere(String time) {
        assertThat(Rfc3339.text(Instant.parse(time))).isEqualTo(time);
    }

    @Property
    void writesWhatTheJdkWrites(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_800L) long second,
            @ForAll @IntRange(max = 999_999) int micros) {
        Instant time = Instant.ofEpochSecond(second, micros * 1_000L);

        assertThat(Rfc3339.text(time)).isEqualTo(time.toString());
    }
}
