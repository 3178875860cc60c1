package org.concord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day a report came in, and how long after the incident, by the calendar of the city. */
class CountedColumnsTest {
    private static final ZoneId CITY = ZoneId.of("Europe/London");
    private static final Instant RECEIVED = Instant.parse("2026-07-10T23:30:00Z"); // half past midnight on the 11th

    private static CountedColumns of(@Nullable String from, @Nullable String on, Precision precision) {
        return CountedColumns.of(
                new NewReport.Occurred(
                        from == null ? null : Instant.parse(from),
                        null,
                        on == null ? null : LocalDate.parse(on),
                        precision),
                RECEIVED,
                CITY);
    }

    @Test
    void theDayIsTheCitys() {
        CountedColumns counted = of("2026-07-10T22:59:00Z", null, Precision.EXACT);

        assertThat(counted.receivedOn()).isEqualTo("2026-07-11");
        assertThat(counted.delayDays()).isEqualTo(1);
        assertThat(of("2026-07-10T23:00:00Z", null, Precision.APPROXIMATE).delayDays())
                .isZero();
    }

    @Test
    void aDayThatWasNamedIsThatDay() {
        assertThat(of("2026-07-07T23:00:00Z", "2026-07-08", Precision.DAY).delayDays())
                .isEqualTo(3);
    }

    @Test
    void whatGoesOnOrNobodyKnowsHasNoDay() {
        assertThat(of("2026-07-01T10:00:00Z", null, Precision.ONGOING).delayDays())
                .isNull();
        assertThat(of(null, null, Precision.UNKNOWN).delayDays()).isNull();
    }

    @Test
    void whatIsSaidToBeStillToComeIsOfTheSameDay() {
        assertThat(of("2026-07-12T10:00:00Z", null, Precision.EXACT).delayDays())
                .isZero();
    }
}
