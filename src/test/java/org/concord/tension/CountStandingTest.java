package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a count stands to what is usual, and where its absence says nothing. */
class CountStandingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({"0, FEWER", "1, FEWER", "2, USUAL", "6, USUAL", "7, MORE"})
    void bothEndsOfTheUsualRangeAreUsual(int count, CountStanding standing) {
        assertThat(CountStanding.of(week(count, 2L, 6L, 0), 7, MONDAY)).isEqualTo(standing);
    }

    @Test
    void whatIsWorthALookByItselfIsFarMore() {
        SeriesView.Item week = new SeriesView.Item(MONDAY, 12, 4.0, 2L, 6L, 0.0004, true, 0);

        assertThat(CountStanding.of(week, 7, MONDAY)).isEqualTo(CountStanding.FAR_MORE);
    }

    @Test
    void whereNobodyCouldReportNothingIsCalm() {
        assertThat(CountStanding.of(week(0, null, null, 7), 7, MONDAY)).isEqualTo(CountStanding.NO_SERVICE);
        assertThat(CountStanding.of(week(0, null, null, 6), 7, MONDAY)).isEqualTo(CountStanding.NOT_KNOWN);
        assertThat(CountStanding.of(week(0, null, null, 0), 7, MONDAY.plusDays(7)))
                .isEqualTo(CountStanding.BEFORE_COUNTING);
        assertThat(CountStanding.of(week(0, null, null, 0), 7, MONDAY.plusDays(6)))
                .isEqualTo(CountStanding.NOT_KNOWN);
    }

    private static SeriesView.Item week(int count, @Nullable Long lower, @Nullable Long upper, int daysOut) {
        return new SeriesView.Item(
                MONDAY, count, upper == null ? null : 4.0, lower, upper, upper == null ? null : 0.5, false, daysOut);
    }
}
