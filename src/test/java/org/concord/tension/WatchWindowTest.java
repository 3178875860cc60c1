package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trigger day to +14, looked at again at +3 and +7 (domain.md §2.5). */
class WatchWindowTest {
    private static final TensionConfig.Events USUAL = new TensionConfig.Events() {
        @Override
        public Period watchedFor() {
            return Period.ofDays(14);
        }

        @Override
        public List<Period> reviews() {
            return List.of(Period.ofDays(7), Period.ofDays(3));
        }
    };

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static WatchWindow of(String first, String last, String from, String until) {
        return WatchWindow.of(
                new WatchWindow.Days(
                        day(first), day(last), from == null ? null : day(from), until == null ? null : day(until)),
                USUAL);
    }

    @Test
    void itRunsFromTheTriggerDayToTheFourteenthAfterIt() {
        WatchWindow window = of("2026-06-10", "2026-06-10", null, null);
        assertThat(window)
                .isEqualTo(new WatchWindow(
                        day("2026-06-10"), day("2026-06-24"), List.of(day("2026-06-13"), day("2026-06-17"))));
        assertThat(window.isRunning(day("2026-06-09"))).isFalse();
        assertThat(window.isRunning(day("2026-06-10"))).isTrue();
        assertThat(window.isRunning(day("2026-06-24"))).isTrue();
        assertThat(window.isRunning(day("2026-06-25"))).isFalse();
    }

    @Test
    void itCountsDaysOverTheTurnOfTheYearAndALeapDay() {
        WatchWindow year = of("2026-12-28", "2026-12-28", null, null);
        assertThat(year.until()).isEqualTo("2027-01-11");
        assertThat(year.reviews()).containsExactly(day("2026-12-31"), day("2027-01-04"));
        assertThat(of("2028-02-26", "2028-02-26", null, null).reviews())
                .containsExactly(day("2028-02-29"), day("2028-03-04"));
    }

    @Test
    void theNightsOnWhichTheClocksChangeAreDaysLikeOthers() {
        assertThat(of("2027-03-25", "2027-03-25", null, null).reviews())
                .containsExactly(day("2027-03-28"), day("2027-04-01"));
        assertThat(of("2027-10-24", "2027-10-24", null, null).until()).isEqualTo("2027-11-07");
    }

    @Test
    void ofSeveralDaysTheEndIsCountedFromTheLastAndTheReviewsFromTheFirst() {
        WatchWindow window = of("2026-06-10", "2026-06-20", null, null);
        assertThat(window.until()).isEqualTo("2026-07-04");
        assertThat(window.reviews()).containsExactly(day("2026-06-13"), day("2026-06-17"));
    }

    @Test
    void whoSaysOtherEndsGetsThemAndNoReviewOutsideThem() {
        WatchWindow window = of("2026-06-10", "2026-06-10", "2026-06-01", "2026-06-13");
        assertThat(window.from()).isEqualTo("2026-06-01");
        assertThat(window.reviews()).containsExactly(day("2026-06-13"));
        assertThatThrownBy(() -> new WatchWindow(day("2026-06-10"), day("2026-06-09"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
