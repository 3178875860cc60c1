package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnWeekTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Clocks change at 01:00 UTC on 29 March and 25 October 2026, both a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-W47, 2026-11-16T00:00:00Z, 2026-11-23T00:00:00Z",
        "2026-W13, 2026-03-23T00:00:00Z, 2026-03-29T23:00:00Z",
        "2026-W43, 2026-10-18T23:00:00Z, 2026-10-26T00:00:00Z",
        "2026-W53, 2026-12-28T00:00:00Z, 2027-01-04T00:00:00Z"
    })
    void aWeekGoesFromMidnightToMidnightInTheCity(String name, Instant begins, Instant ends) {
        ReturnWeek week = ReturnWeek.named(name, LONDON).orElseThrow();
        assertThat(week.begins()).isEqualTo(begins);
        assertThat(week.ends()).isEqualTo(ends);
        assertThat(week.hasBegun(begins)).isTrue();
        assertThat(week.hasBegun(begins.minusMillis(1))).isFalse();
        assertThat(week.hasEnded(ends)).isTrue();
        assertThat(week.hasEnded(ends.minusMillis(1))).isFalse();
        assertThat(week.until(ends.minusMillis(1))).isEqualTo(ends.minusMillis(1));
        assertThat(week.until(ends.plusSeconds(1))).isEqualTo(ends);
        assertThat(week.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2025-W53", "2026-W00", "1999-W20", "3000-W20", "2026-47", "next"})
    void whatIsNoWeekInReachIsNone(String name) {
        assertThat(ReturnWeek.named(name, LONDON)).isEmpty();
    }

    @Test
    void beforeTheFirstWeekOfAYearComesTheLastOfTheOther() {
        assertThat(ReturnWeek.of(LocalDate.parse("2027-01-05"), LONDON).before().name())
                .isEqualTo("2026-W53");
    }
}
