package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 §10.2.3. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "3600 | PT1H",
                "3601 | PT1H",
                "999999999999999999 | PT1H",
                "Sun, 22 Nov 2026 08:05:00 GMT | PT5M",
                "Sun, 22 Nov 2026 07:00:00 GMT | PT0S",
                "Mon, 23 Nov 2026 08:00:00 GMT | PT1H"
            })
    void secondsOrADateButNeverLongerThanAnHour(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-11-22T08:05:00Z", "9999999999999999999"})
    void whatCannotBeUnderstoodSaysNothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isNull();
    }
}
