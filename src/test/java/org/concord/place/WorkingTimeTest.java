package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concord.platform.AfterCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the settings and bank holidays that the service starts with. */
@QuarkusTest
class WorkingTimeTest {
    @Inject
    WorkingTime workingTime;

    @Inject
    BankHolidays holidays;

    @Inject
    PlaceConfig config;

    @Inject
    AfterCommit afterCommit;

    @Test
    void theCalendarKnowsTheBankHolidaysOfTheStore() {
        assertThat(workingTime.calendar().bankHolidays())
                .contains(LocalDate.of(2026, 12, 28), LocalDate.of(2022, 9, 19))
                .doesNotContain(LocalDate.of(2026, 12, 29));
    }

    /** The clocks went forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:59:59Z,2026-03-28",
        "2026-03-29T00:00:00Z,2026-03-29",
        "2026-03-29T22:59:59Z,2026-03-29",
        "2026-03-29T23:00:00Z,2026-03-30",
        "2026-10-24T22:59:59Z,2026-10-24",
        "2026-10-24T23:00:00Z,2026-10-25",
        "2026-10-25T23:59:59Z,2026-10-25",
        "2026-10-26T00:00:00Z,2026-10-26"
    })
    void todayIsTheDayInTheCityAlsoWhereTheClocksChange(Instant now, LocalDate today) {
        WorkingTime then = new WorkingTime(holidays, config, Clock.fixed(now, ZoneOffset.UTC), afterCommit);
        assertThat(then.today()).isEqualTo(today);
    }
}
