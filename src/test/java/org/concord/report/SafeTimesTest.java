package org.concord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void withoutHoursEveryMomentIsSafe() {
        Instant now = Instant.parse("2026-11-21T03:00:00Z");

        assertThat(new SafeTimes(List.of(), LONDON).next(now)).contains(now);
    }

    /** 2026-11-23 is a Monday; London is on GMT then. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:00:00Z, 2026-11-23T18:00:00Z",
        "2026-11-23T20:59:59.999999Z, 2026-11-23T20:59:59.999999Z",
        "2026-11-23T21:00:00Z, 2026-11-24T18:00:00Z",
        "2026-11-23T17:59:59Z, 2026-11-23T18:00:00Z",
        "2026-11-24T21:00:00Z, 2026-11-30T18:00:00Z",
        "2026-11-28T12:00:00Z, 2026-11-30T18:00:00Z"
    })
    void theNextSafeMomentIsTheMomentItselfOrTheBeginningOfASpan(Instant now, Instant next) {
        SafeTimes evenings = times(span("18:00", "21:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY));

        assertThat(evenings.next(now)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T21:59:00Z, 2026-11-23T22:00:00Z",
        "2026-11-24T01:59:00Z, 2026-11-24T01:59:00Z",
        "2026-11-24T02:00:00Z, 2026-11-30T22:00:00Z",
        "2026-11-23T01:00:00Z, 2026-11-23T22:00:00Z"
    })
    void aSpanOverMidnightBelongsToTheDayOnWhichItBegins(Instant now, Instant next) {
        assertThat(times(span("22:00", "02:00", DayOfWeek.MONDAY)).next(now)).contains(next);
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDayAndNoOther() {
        SafeTimes mondays = times(span("00:00", "00:00", DayOfWeek.MONDAY));

        assertThat(mondays.isSafe(Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
        assertThat(mondays.isSafe(Instant.parse("2026-11-23T23:59:59Z"))).isTrue();
        assertThat(mondays.isSafe(Instant.parse("2026-11-24T00:00:00Z"))).isFalse();
    }

    @Test
    void aSpanOnNoDayIsNeverSafe() {
        assertThat(times(span("18:00", "21:00")).next(Instant.parse("2026-11-23T18:00:00Z")))
                .isEmpty();
    }

    /** 2026-03-29 01:00 GMT becomes 02:00 BST: half past one does not come. */
    @Test
    void inTheNightThatLosesAnHourTheClockOnTheWallCounts() {
        Instant before = Instant.parse("2026-03-29T00:30:00Z");

        assertThat(times(span("01:00", "02:00", DayOfWeek.SUNDAY)).next(before))
                .as("the hour is left out")
                .contains(Instant.parse("2026-04-05T00:00:00Z"));
        assertThat(times(span("01:30", "03:00", DayOfWeek.SUNDAY)).next(before))
                .as("the clock jumps into the span")
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    /** 2026-10-25 02:00 BST becomes 01:00 GMT: a quarter past one comes twice. */
    @Test
    void inTheNightThatGainsAnHourASpanMayComeTwice() {
        SafeTimes quarter = times(span("01:00", "01:30", DayOfWeek.SUNDAY));

        assertThat(quarter.next(Instant.parse("2026-10-24T23:50:00Z"))).contains(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(quarter.next(Instant.parse("2026-10-25T00:40:00Z"))).contains(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(quarter.isSafe(Instant.parse("2026-10-25T01:29:00Z"))).isTrue();
        assertThat(quarter.isSafe(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
    }

    /** Against a walk minute by minute over nine days, around both changes of the clocks. */
    @Property(tries = 300)
    void noSafeMinuteIsPassedOver(@ForAll("spans") List<NewReport.SafeHours> spans, @ForAll("moments") Instant moment) {
        SafeTimes times = new SafeTimes(spans, LONDON);
        Instant walked = moment;
        Instant end = moment.plus(Duration.ofDays(9));
        while (walked.isBefore(end) && !times.isSafe(walked)) {
            walked = walked.plus(MINUTE);
        }

        if (walked.isBefore(end)) {
            assertThat(times.next(moment)).contains(walked);
        } else {
            assertThat(times.next(moment)).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<NewReport.SafeHours>> spans() {
        Arbitrary<LocalTime> quarters =
                Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.MIN.plusMinutes(quarter * 15L));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
        return Combinators.combine(days, quarters, quarters)
                .as((on, from, to) -> new NewReport.SafeHours(List.copyOf(on), from, to))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** On whole minutes, as the walk is. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.of("2026-03-26T00:00:00Z", "2026-10-22T00:00:00Z", "2026-12-29T00:00:00Z")
                .flatMap(start -> Arbitraries.integers().between(0, 5 * 24 * 60).map(minutes -> Instant.parse(start)
                        .plus(Duration.ofMinutes(minutes))));
    }

    private static SafeTimes times(NewReport.SafeHours... spans) {
        return new SafeTimes(List.of(spans), LONDON);
    }

    private static NewReport.SafeHours span(String from, String to, DayOfWeek... days) {
        return new NewReport.SafeHours(List.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }
}
