package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S,true", "PT4.999S,true", "PT5S,false", "P190D,false", "PT-4S,true", "PT-5S,false", "P-190D,false"})
    void whatWasReadIsFreshForTheLimitWhicheverWayTheClockWent(Duration ago, boolean fresh) {
        assertThat(Freshness.isFresh(NOW.minus(ago), NOW, Duration.ofSeconds(5)))
                .isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource({"-1000000000-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
    void whatWasNeverReadIsNotFresh(Instant readAt) {
        assertThat(Freshness.isFresh(readAt, NOW, Duration.ofSeconds(5))).isFalse();
    }
}
