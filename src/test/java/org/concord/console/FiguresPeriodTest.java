package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days figures cover, and what of them was counted ahead. 22 November 2026 is a Sunday. */
class FiguresPeriodTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private static FiguresPeriod days(String from, String to) {
        return new FiguresPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void theLastWeeksAreWholeButForTheOneThatRuns() {
        FiguresPeriod four = FiguresPeriod.weeks(4, SUNDAY);

        assertThat(four).isEqualTo(days("2026-10-26", "2026-11-23"));
        assertThat(four.weeks()).hasSize(4).noneMatch(four::cuts);
        FiguresPeriod wednesday = FiguresPeriod.weeks(4, LocalDate.parse("2026-11-18"));
        assertThat(wednesday.weeks())
                .hasSize(4)
                .filteredOn(wednesday::cuts)
                .containsExactly(LocalDate.parse("2026-11-16"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-10, 2026-01-05, 2026-02-09, 2026-01-01, 2026-02-01",
        "2026-01-05, 2026-01-12, 2026-01-05, 2026-01-12, 2026-01-12, 2026-01-12",
        "2026-01-06, 2026-01-12, 2026-01-12, 2026-01-12, 2026-01-12, 2026-01-12",
        "2026-01-06, 2026-01-20, 2026-01-12, 2026-01-19, 2026-01-20, 2026-01-20",
        "2025-12-31, 2026-03-01, 2026-01-05, 2026-02-23, 2026-01-01, 2026-03-01",
        "2026-01-02, 2026-01-03, 2026-01-03, 2026-01-03, 2026-01-03, 2026-01-03"
    })
    void wholeWeeksAndMonthsLieWithinIt(
            String from, String to, String week, String pastWeek, String month, String pastMonth) {
        FiguresPeriod period = days(from, to);

        assertThat(period.wholeWeeks())
                .isEqualTo(new FiguresPeriod.Whole(LocalDate.parse(week), LocalDate.parse(pastWeek)));
        assertThat(period.wholeMonths())
                .isEqualTo(new FiguresPeriod.Whole(LocalDate.parse(month), LocalDate.parse(pastMonth)));
    }

    @Test
    void itsLastWeeksEndWithIt() {
        FiguresPeriod year = days("2026-01-01", "2027-01-01");

        assertThat(year.last(13)).isEqualTo(days("2026-10-02", "2027-01-01"));
        assertThat(year.last(53)).isEqualTo(year);
        assertThatThrownBy(() -> days("2026-01-02", "2026-01-02")).isInstanceOf(IllegalArgumentException.class);
    }
}
