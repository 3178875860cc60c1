package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long there still is, in words. */
class TimeLeftTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute left",
        "PT59S, less than a minute left",
        "PT1M, 1 minute left",
        "PT14M59S, 14 minutes left",
        "PT1H, 1 hour left",
        "PT2H1M, 2 hours 1 minute left",
        "PT47H59M, 47 hours 59 minutes left",
        "PT48H, 2 days left",
        "P9D, 9 days left",
        "PT-1S, less than a minute late",
        "PT-61M, 1 hour 1 minute late"
    })
    void isSaidAsPeopleSayIt(Duration until, String words) {
        Instant now = Instant.parse("2026-11-22T14:00:00Z");

        assertThat(TimeLeft.words(now, now.plus(until))).isEqualTo(words);
    }
}
