package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.concord.place.WorkingCalendar;
import org.concord.place.WorkingHours;
import org.concord.report.ReportKind;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "First human look" of domain.md §3.2. Times are local, Europe/London; Monday 31 August 2026 is a bank holiday. */
class ServiceLevelClockTest {

    private static final ServiceLevelClock CLOCK = new ServiceLevelClock(
            new WorkingCalendar(WorkingHours.standard(), Set.of(LocalDate.of(2026, 8, 31))), ServiceLevels.standard());

    @ParameterizedTest(name = "{0} received {1} is due {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        P1_CRITICAL | 2026-11-23T10:00 | 2026-11-23T10:15 | 15 minutes
        P1_CRITICAL | 2026-08-29T03:00 | 2026-08-29T03:15 | 15 minutes at night too
        P2_HIGH     | 2026-11-23T10:00 | 2026-11-23T11:00 | 1 hour in hours
        P2_HIGH     | 2026-11-23T16:45 | 2026-11-23T17:45 | 1 hour, running past the closing
        P2_HIGH     | 2026-11-23T17:00 | 2026-11-23T19:00 | 2 hours out of hours
        P2_HIGH     | 2026-08-31T10:00 | 2026-08-31T12:00 | 2 hours on a bank holiday
        P3_MEDIUM   | 2026-11-23T10:00 | 2026-11-23T14:00 | 4 working hours
        P3_MEDIUM   | 2026-08-28T17:05 | 2026-09-01T13:00 | Friday 17:05 before a bank holiday (§7)
        P4_LOW      | 2026-11-27T10:00 | 2026-11-30T10:00 | 1 working day
        P4_LOW      | 2026-08-28T17:05 | 2026-09-02T09:00 | Friday 17:05 before a bank holiday (§7)
        """)
    void aHateIncidentIsDueByItsGrade(Severity severity, LocalDateTime received, LocalDateTime due) {
        assertThat(CLOCK.dueAt(severity, ReportKind.HATE_INCIDENT, london(received)))
                .isEqualTo(london(due));
    }

    @ParameterizedTest(name = "{0} received {1} is due {2}")
    @CsvSource({
        "P4_LOW,      2026-11-27T10:00, 2026-12-01T10:00", // 2 working days: Hull City Council, domain.md §3.1
        "P4_LOW,      2026-11-28T10:00, 2026-12-02T09:00",
        "P3_MEDIUM,   2026-11-27T10:00, 2026-11-27T14:00",
        "P2_HIGH,     2026-11-27T10:00, 2026-11-27T11:00",
        "P1_CRITICAL, 2026-11-27T10:00, 2026-11-27T10:15"
    })
    void anObservationOfTensionHasItsOwnTimeOnlyWhenLow(Severity severity, LocalDateTime received, LocalDateTime due) {
        assertThat(CLOCK.dueAt(severity, ReportKind.TENSION_OBSERVATION, london(received)))
                .isEqualTo(london(due));
    }

    @ParameterizedTest(name = "{0} paused {1} when due {2}, resumed {3}: due {4}")
    @CsvSource({
        "P1_CRITICAL, 2026-11-23T10:05, 2026-11-23T10:15, 2026-11-24T03:00, 2026-11-24T03:10",
        "P3_MEDIUM,   2026-11-23T10:00, 2026-11-23T14:00, 2026-11-25T16:00, 2026-11-26T12:00",
        "P3_MEDIUM,   2026-08-28T16:00, 2026-09-01T11:00, 2026-09-02T09:00, 2026-09-02T12:00", // a bank holiday between
        "P4_LOW,      2026-10-23T12:00, 2026-10-26T12:00, 2026-10-27T12:00, 2026-10-28T12:00", // the clocks went back
        "P4_LOW,      2026-11-23T12:00, 2026-11-23T11:00, 2026-11-25T12:00, 2026-11-23T11:00" // overdue stays overdue
    })
    void whatWasLeftIsLeftAfterAPause(
            Severity severity, LocalDateTime paused, LocalDateTime due, LocalDateTime resumed, LocalDateTime dueAfter) {
        assertThat(CLOCK.dueAfterPause(severity, london(paused), london(due), london(resumed)))
                .isEqualTo(london(dueAfter));
    }

    @ParameterizedTest(name = "received {0} is due {1}: a night on which the clocks change")
    @CsvSource({
        "2026-03-27T16:00, 2026-03-30T12:00", // they go forward on Sunday
        "2026-10-23T16:00, 2026-10-26T12:00" // they go back on Sunday
    })
    void neitherNightLendsNorStealsAnHour(LocalDateTime received, LocalDateTime due) {
        assertThat(CLOCK.dueAt(Severity.P3_MEDIUM, ReportKind.HATE_INCIDENT, london(received)))
                .isEqualTo(london(due));
        assertThat(CLOCK.dueAt(Severity.P1_CRITICAL, ReportKind.HATE_INCIDENT, Instant.parse("2026-03-29T00:55:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:10:00Z"));
        assertThat(CLOCK.dueAt(Severity.P1_CRITICAL, ReportKind.HATE_INCIDENT, Instant.parse("2026-10-25T00:55:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T01:10:00Z"));
    }

    @Test
    void refusesLevelsThatMakeACaseOverdueAtOnce() {
        Duration hour = Duration.ofHours(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceLevels(Duration.ZERO, hour, hour, hour, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceLevels(hour, hour, hour, hour, 0, 2));
    }

    private static Instant london(LocalDateTime time) {
        return time.atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
