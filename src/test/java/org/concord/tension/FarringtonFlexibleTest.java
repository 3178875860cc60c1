package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FarringtonFlexibleTest {
    private static final ReferenceWeeks.Shape THREE_YEARS = new ReferenceWeeks.Shape(3, 3, 10, 26);
    private static final FarringtonFlexible METHOD = new FarringtonFlexible(THREE_YEARS, 2.58, true, 0.005, 0, 4);
    private static final int NOW = 200;

    /** Two to four a week, in a rhythm that fits no year. */
    private static int[] steady() {
        return IntStream.rangeClosed(0, NOW).map(week -> 2 + week % 3).toArray();
    }

    @Test
    void aWeekLikeTheOthersIsNoAlarm() {
        SecondOpinion.Opinion opinion = METHOD.on(steady(), NOW).orElseThrow();

        assertThat(opinion.expected()).isCloseTo(3, within(0.5));
        assertThat(opinion.alarm()).isFalse();
    }

    @Test
    void aWeekThreeTimesAsBusyIsAnAlarm() {
        int[] counts = steady();
        counts[NOW] = 15;

        assertThat(METHOD.on(counts, NOW).orElseThrow().alarm()).isTrue();
        assertThat(METHOD.judge(counts, NOW).orElseThrow().pValue()).isLessThan(0.001);
    }

    @Test
    void aPastOutbreakDoesNotHideANewOne() {
        int[] counts = steady();
        Arrays.fill(counts, NOW - 52, NOW - 50, 30);
        FarringtonFlexible unweighted =
                new FarringtonFlexible(THREE_YEARS, Double.POSITIVE_INFINITY, true, 0.005, 0, 4);

        double bound = METHOD.on(counts, NOW).orElseThrow().upperBound();

        assertThat(bound).isLessThan(unweighted.on(counts, NOW).orElseThrow().upperBound() / 1.5);
    }

    @Test
    void aSeasonIsExpected() {
        int[] counts = IntStream.rangeClosed(0, NOW)
                .map(week -> (int) Math.round(6 + 5 * Math.cos(2 * Math.PI * (week - NOW) / 52.0)))
                .toArray();

        assertThat(METHOD.judge(counts, NOW).orElseThrow().expected()).isGreaterThan(9);
        assertThat(METHOD.judge(counts, NOW - 26).orElseThrow().expected()).isLessThan(3);
    }

    @Test
    void aTrendIsFollowedButNeverAboveWhatWasSeen() {
        int[] rising = IntStream.rangeClosed(0, NOW).map(week -> 2 + week / 20).toArray();
        int[] falling =
                IntStream.rangeClosed(0, NOW).map(week -> 12 - week / 20).toArray();

        assertThat(METHOD.judge(falling, NOW).orElseThrow().trendUsed()).isTrue();
        FarringtonFlexible.Verdict up = METHOD.judge(rising, NOW).orElseThrow();
        assertThat(up.expected())
                .isLessThanOrEqualTo(Arrays.stream(rising).max().orElseThrow());
        assertThat(FarringtonFlexible.ofYears(2)
                        .judge(falling, NOW)
                        .orElseThrow()
                        .trendUsed())
                .isFalse();
    }

    @Test
    void withoutEnoughHistoryOrReportsItDoesNotJudge() {
        assertThat(METHOD.on(new int[] {3}, 0)).isEmpty();
        assertThat(METHOD.on(steady(), 3 * 52 + 2)).isEmpty();
        assertThat(METHOD.on(steady(), 3 * 52 + 3)).isPresent();
        assertThat(FarringtonFlexible.ofYears(3)
                        .on(IntStream.rangeClosed(0, NOW).map(week -> 1).toArray(), NOW))
                .isEmpty();
    }

    @Test
    void ofNothingButZerosItExpectsNothingAndAsUsuallySetDoesNotJudge() {
        assertThat(METHOD.on(new int[NOW + 1], NOW).orElseThrow().expected()).isLessThan(1e-6);
        assertThat(METHOD.on(new int[NOW + 1], NOW).orElseThrow().alarm()).isFalse();
        assertThat(FarringtonFlexible.ofYears(3).on(new int[NOW + 1], NOW)).isEmpty();
    }

    @Test
    void constantCountsScatterLikePoisson() {
        int[] constant = IntStream.rangeClosed(0, NOW).map(week -> 2).toArray();

        FarringtonFlexible.Verdict verdict = METHOD.judge(constant, NOW).orElseThrow();

        assertThat(verdict.dispersion()).isEqualTo(1);
        assertThat(verdict.expected()).isCloseTo(2, within(1e-6));
        assertThat(verdict.opinion(2, 0.005).upperBound())
                .isEqualTo(CountLaw.poisson(2).quantile(0.995));
    }

    @Test
    void hugeCountsStayFinite() {
        int[] huge =
                IntStream.rangeClosed(0, NOW).map(week -> 1_000_000 + week % 7).toArray();

        assertThat(METHOD.judge(huge, NOW).orElseThrow().expected()).isCloseTo(1_000_000, within(10.0));
    }

    @Test
    void theSameSeasonIsTheSameDateMovedToTheSameWeekday() {
        LocalDate first = LocalDate.of(2020, 1, 6);
        List<LocalDate> mondays =
                IntStream.rangeClosed(0, 310).mapToObj(first::plusWeeks).toList();

        int[] byWeeks = ReferenceWeeks.before(310, new ReferenceWeeks.Shape(5, 0, 1, 0))
                .orElseThrow()
                .weeks();
        int[] byDates = ReferenceWeeks.before(310, mondays, new ReferenceWeeks.Shape(5, 0, 1, 0))
                .orElseThrow()
                .weeks();

        // Monday 15 December 2025; 52 weeks a year lose a week in five years and a half
        assertThat(byWeeks).containsExactly(50, 102, 154, 206, 258);
        assertThat(Arrays.stream(byDates).mapToObj(mondays::get))
                .containsExactly(
                        LocalDate.of(2020, 12, 14),
                        LocalDate.of(2021, 12, 13),
                        LocalDate.of(2022, 12, 12),
                        LocalDate.of(2023, 12, 18),
                        LocalDate.of(2024, 12, 16));
    }

    @Test
    void earsJudgesAfterAWeekAndCallsNoFlatBaseline() {
        int[] counts = {1, 2, 3, 2, 1, 2, 3, 9, 2, 2, 30};
        Ears c1 = new Ears(Ears.Variant.C1, 7, 0, 0.001);

        assertThat(c1.on(counts, 6)).isEmpty();
        assertThat(c1.on(counts, 7).orElseThrow().alarm()).isTrue();
        assertThat(new Ears(Ears.Variant.C3, 7, 0, 0.025).on(new int[20], 19)).isEmpty();
        assertThat(new Ears(Ears.Variant.C2, 7, 0.5, 0.001)
                        .on(counts, 10)
                        .orElseThrow()
                        .alarm())
                .isTrue();
    }

    @Test
    void ownHistoryOfZerosCallsTwoReportsAnAlarm() {
        int[] counts = new int[60];
        counts[59] = 2;
        OwnHistory method = new OwnHistory(0, 28, true, 365, 0.005);

        assertThat(method.on(counts, 27)).isEmpty();
        assertThat(method.on(counts, 58).orElseThrow().alarm()).isFalse();
        assertThat(method.on(counts, 59).orElseThrow().alarm()).isTrue();
    }
}
