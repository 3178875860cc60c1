package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    /** The defaults of DeliveryConfig: 15 s, doubled up to 15 min. */
    private static final BackOff STANDARD = new BackOff(Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** Half of the wait is fixed, half is chance: 15 s doubled n times, capped at 900 s. */
    @ParameterizedTest
    @CsvSource({
        "1,0,7500",
        "1,0.5,11250",
        "2,0,15000",
        "3,0.5,45000",
        "6,0,240000",
        "7,0,450000",
        "8,0.5,675000",
        "1000,0.5,675000"
    })
    void theWaitDoublesUpToTheLongest(int attempt, double chance, long milliseconds) {
        assertThat(STANDARD.after(attempt, chance)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Property
    void theWaitLiesBetweenHalfTheFirstAndTheLongest(
            @ForAll @IntRange(min = 1, max = 1_000_000) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        assertThat(STANDARD.after(attempt, chance)).isBetween(Duration.ofMillis(7_500), Duration.ofMinutes(15));
    }

    @Property
    void aLaterAttemptNeverWaitsLessForTheSameChance(
            @ForAll @IntRange(min = 1, max = 1_000) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        assertThat(STANDARD.after(attempt + 1, chance)).isGreaterThanOrEqualTo(STANDARD.after(attempt, chance));
    }

    @Property
    void noSettingOverflows(
            @ForAll @IntRange(min = 1, max = 1_000) int attempt,
            @ForAll @IntRange(min = 1, max = 366) int firstDays,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        BackOff slow = new BackOff(Duration.ofDays(firstDays), Duration.ofDays(3_660));

        assertThat(slow.after(attempt, chance)).isBetween(Duration.ofHours(12L * firstDays), Duration.ofDays(3_660));
    }

    @Property
    void chanceSpreadsThoseThatFailedTogether(@ForAll @IntRange(min = 1, max = 1_000) int attempt) {
        assertThat(STANDARD.after(attempt, 0.9).minus(STANDARD.after(attempt, 0.1)))
                .as("0.8 of the half that is chance; the first wait is 15 s, so at least 6 s")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(6));
    }
}
