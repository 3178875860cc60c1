package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {
    private static final UUID SOMEBODY = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    /** The clocks went forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC: those days had 23 and 25 hours. */
    @ParameterizedTest(name = "away on {0}, at {1}: {2}")
    @CsvSource({
        "2026-03-29,2026-03-28T23:59:59Z,false",
        "2026-03-29,2026-03-29T00:00:00Z,true",
        "2026-03-29,2026-03-29T01:30:00Z,true",
        "2026-03-29,2026-03-29T22:59:59Z,true",
        "2026-03-29,2026-03-29T23:00:00Z,false",
        "2026-10-25,2026-10-24T22:59:59Z,false",
        "2026-10-25,2026-10-24T23:00:00Z,true",
        "2026-10-25,2026-10-25T00:30:00Z,true",
        "2026-10-25,2026-10-25T01:30:00Z,true",
        "2026-10-25,2026-10-25T23:59:59Z,true",
        "2026-10-25,2026-10-26T00:00:00Z,false"
    })
    void aDayOffIsADayInTheCityAlsoWhereTheClocksChange(LocalDate day, Instant at, boolean away) {
        Absence absence = new Absence(SOMEBODY, day, day.plusDays(1), null);
        assertThat(absence.isOn(LocalDate.ofInstant(at, ZoneId.of("Europe/London"))))
                .isEqualTo(away);
    }
}
