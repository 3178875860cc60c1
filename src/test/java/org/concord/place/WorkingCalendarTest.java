package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are local, Europe/London. Bank holidays: gov.uk/bank-holidays, England and Wales. */
class WorkingCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            WorkingHours.standard(),
            Set.of(
                    LocalDate.of(2026, 8, 31),
                    LocalDate.of(2026, 12, 25),
                    LocalDate.of(2026, 12, 28),
                    LocalDate.of(2027, 1, 1)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-23T08:59:59 | false | a Monday before opening
        2026-11-23T09:00    | true  | the opening counts
        2026-11-23T16:59:59 | true  | the last second
        2026-11-23T17:00    | false | the closing does not count
        2026-11-21T12:00    | false | a Saturday
        2026-08-31T12:00    | false | the summer bank holiday
        2026-12-28T12:00    | false | the substitute for Boxing Day
        2026-12-29T12:00    | true  | the day after it
        """)
    void knowsWhenOfficersAreAtWork(LocalDateTime at, boolean working) {
        assertThat(CALENDAR.isWorking(london(at))).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-23T10:00 | PT4H    | 2026-11-23T14:00 | within a Monday
        2026-11-23T13:00 | PT4H    | 2026-11-23T17:00 | to the closing, not the next opening
        2026-11-23T15:00 | PT4H    | 2026-11-24T11:00 | over a night
        2026-11-23T07:00 | PT4H    | 2026-11-23T13:00 | before opening
        2026-11-27T16:00 | PT4H    | 2026-11-30T12:00 | over a weekend
        2026-11-28T12:00 | PT4H    | 2026-11-30T13:00 | on a Saturday
        2026-11-23T09:00 | PT20H   | 2026-11-25T13:00 | over several days
        2026-11-23T10:00 | PT0S    | 2026-11-23T10:00 | nothing owed
        2026-11-23T17:00 | PT0S    | 2026-11-24T09:00 | nothing owed, from the next opening
        2026-08-28T17:05 | PT4H    | 2026-09-01T13:00 | Friday evening before a bank holiday
        2026-08-28T16:00 | PT4H    | 2026-09-01T12:00 | Friday afternoon before a bank holiday
        2026-08-31T10:00 | PT1H    | 2026-09-01T10:00 | on a bank holiday
        2026-12-24T16:00 | PT4H    | 2026-12-29T12:00 | over Christmas with a substitute day
        2026-12-31T16:30 | PT30M1S | 2027-01-04T09:00:01 | over New Year, by a second
        """)
    void addsWorkingTime(LocalDateTime start, Duration length, LocalDateTime due) {
        assertThat(CALENDAR.plusWorking(london(start), length)).isEqualTo(london(due));
    }

    /** The clocks went forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC. */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-03-27T16:00:00Z, PT4H, 2026-03-30T11:00:00Z",
        "2026-03-29T00:30:00Z, PT4H, 2026-03-30T12:00:00Z",
        "2026-10-23T15:00:00Z, PT4H, 2026-10-26T12:00:00Z",
        "2026-10-25T00:30:00Z, PT4H, 2026-10-26T13:00:00Z",
        "2026-10-25T01:30:00Z, PT4H, 2026-10-26T13:00:00Z"
    })
    void theNightsOfTheClocksChangeNothing(Instant start, Duration length, Instant due) {
        assertThat(CALENDAR.plusWorking(start, length)).isEqualTo(due);
    }

    /** Easter Monday follows the change of the clocks in 2024 (1 April) and 2027 (29 March): gov.uk/bank-holidays. */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2024-03-28T16:00:00Z, PT4H, 2024-04-02T11:00:00Z",
        "2024-03-31T01:30:00Z, PT1H, 2024-04-02T09:00:00Z",
        "2024-04-01T12:00:00Z, PT1H, 2024-04-02T09:00:00Z",
        "2027-03-25T16:00:00Z, PT4H, 2027-03-30T11:00:00Z",
        "2027-03-28T00:30:00Z, PT1H, 2027-03-30T09:00:00Z"
    })
    void aBankHolidayAfterTheNightOfTheClocksIsFreeAsAWholeDay(Instant start, Duration length, Instant due) {
        WorkingCalendar easter = new WorkingCalendar(
                WorkingHours.standard(),
                Set.of(
                        LocalDate.of(2024, 3, 29),
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2027, 3, 26),
                        LocalDate.of(2027, 3, 29)));
        assertThat(easter.plusWorking(start, length)).isEqualTo(due);
    }

    @Test
    void aShiftOverThoseNightsLastsAsLongAsTheClockRan() {
        WorkingCalendar nights = new WorkingCalendar(
                new WorkingHours(LocalTime.MIDNIGHT, LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class), LONDON),
                Set.of());

        assertThat(nights.plusWorking(Instant.parse("2026-03-29T00:00:00Z"), Duration.ofHours(6)))
                .as("five hours on the short night, one on the next")
                .isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
        assertThat(nights.plusWorking(Instant.parse("2026-10-24T23:00:00Z"), Duration.ofHours(7)))
                .as("seven hours on the long night")
                .isEqualTo(Instant.parse("2026-10-25T06:00:00Z"));
    }

    @ParameterizedTest(name = "{0} + {1} days = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-27T10:00    | 1 | 2026-11-30T10:00    | over a weekend, the same time
        2026-11-27T16:59:59 | 1 | 2026-11-30T16:59:59 | the last second of a Friday
        2026-11-27T17:00    | 1 | 2026-12-01T09:00    | at closing: counted from Monday's opening
        2026-11-27T18:00    | 1 | 2026-12-01T09:00    | Friday evening: counted from Monday's opening
        2026-11-23T07:00    | 1 | 2026-11-24T09:00    | before opening: counted from the same day's opening
        2026-11-28T12:00    | 2 | 2026-12-02T09:00    | on a Saturday, two days
        2026-11-23T10:00    | 0 | 2026-11-23T10:00    | no day
        2026-11-28T12:00    | 0 | 2026-11-30T09:00    | no day, from the next opening
        2026-08-28T17:05    | 1 | 2026-09-02T09:00    | Friday evening before a bank holiday
        2026-08-28T16:30    | 1 | 2026-09-01T16:30    | Friday afternoon before a bank holiday
        2026-12-24T10:00    | 1 | 2026-12-29T10:00    | over Christmas with a substitute day
        2026-12-24T10:00    | 3 | 2026-12-31T10:00    | over Christmas, three days
        2026-12-31T10:00    | 1 | 2027-01-04T10:00    | over New Year
        2026-03-27T10:00    | 1 | 2026-03-30T10:00    | over the night the clocks go forward
        2026-10-23T10:00    | 1 | 2026-10-26T10:00    | over the night the clocks go back
        """)
    void addsWorkingDays(LocalDateTime start, int days, LocalDateTime due) {
        assertThat(CALENDAR.plusWorkingDays(london(start), days)).isEqualTo(london(due));
    }

    @Test
    void timeAddedInTwoStepsIsTimeAddedInOne() {
        Random random = new Random(20261121);
        for (int trial = 0; trial < 2_000; trial++) {
            Instant start = Instant.parse("2026-08-01T00:00:00Z").plusSeconds(random.nextInt(180 * 86_400));
            Duration first = Duration.ofSeconds(random.nextInt(200_000));
            Duration second = Duration.ofSeconds(1 + random.nextInt(200_000));

            assertThat(CALENDAR.plusWorking(CALENDAR.plusWorking(start, first), second))
                    .as("%s + %s + %s", start, first, second)
                    .isEqualTo(CALENDAR.plusWorking(start, first.plus(second)));
        }
    }

    @Test
    void whatComesLaterIsNeverDueEarlier() {
        Instant start = Instant.parse("2026-08-28T00:00:00Z");
        Instant timeDue = Instant.MIN;
        Instant dayDue = Instant.MIN;
        for (int minute = 0; minute < 7 * 24 * 60; minute += 5) {
            Instant later = start.plus(Duration.ofMinutes(minute));
            assertThat(CALENDAR.plusWorking(later, Duration.ofHours(4))).isAfterOrEqualTo(timeDue);
            assertThat(CALENDAR.plusWorkingDays(later, 1)).isAfterOrEqualTo(dayDue);
            timeDue = CALENDAR.plusWorking(later, Duration.ofHours(4));
            dayDue = CALENDAR.plusWorkingDays(later, 1);
        }
    }

    @Test
    void refusesNegativeTimeAndHoursThatNeverOpen() {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorking(now, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(now, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.NOON, Set.of(DayOfWeek.MONDAY), LONDON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.MIN, LocalTime.NOON, Set.of(), LONDON));
    }

    private static Instant london(LocalDateTime time) {
        return time.atZone(LONDON).toInstant();
    }
}
