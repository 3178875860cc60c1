package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    /** ISO 8601: the week of a year's first Thursday is its first, and so a day may belong to another year's week. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-W47, 2026-11-16",
        "2027-01-01, 2026-W53, 2026-12-28",
        "2024-12-30, 2025-W01, 2024-12-30"
    })
    void aDayHasItsWeekAndTheWeekItsMonday(LocalDate day, String week, LocalDate monday) {
        assertThat(IsoWeek.name(day)).isEqualTo(week);
        assertThat(IsoWeek.monday(week)).contains(monday);
        assertThat(IsoWeek.mondayOf(day)).isEqualTo(monday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-W00", "2025-W53", "2026-W54", "2026-w47", "2026W47", "٢٠٢٦-W47", "2026-W47-1"})
    void whatIsNoWeekHasNoMonday(String name) {
        assertThat(IsoWeek.monday(name)).isEmpty();
    }

    @Test
    void aWeekInWhichTheClocksChangeHasSevenDays() {
        assertThat(IsoWeek.mondayOf(LocalDate.parse("2026-03-29")).plusDays(7)).isEqualTo("2026-03-30");
    }
}
