package org.concord.tension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The long-history method: a week against the same season of earlier years, with trend, overdispersion and past outbreaks
 * weighed down. After Noufaily et al., Statistics in Medicine 32 (2013) 1206; equal to {@code farringtonFlexible} of the
 * R package surveillance 1.20.3 with its negative binomial plug-in bound.
 *
 * <p>It needs two years at least and is weak on series under one report a week: a season block of zeros makes it call a
 * single report an alarm.
 *
 * @param residualThreshold baseline weeks that stand out more weigh less; infinity = none does
 * @param trend whether a trend may enter: it does with three years or more, and never forecasts above the baseline's
 *     highest count
 * @param alpha chance of a false alarm a week
 * @param leastRecent a week is not judged when fewer reports than this came in the last {@code recentWeeks}
 */
record FarringtonFlexible(
        ReferenceWeeks.Shape shape,
        double residualThreshold,
        boolean trend,
        double alpha,
        int leastRecent,
        int recentWeeks)
        implements SecondOpinion {

    private static final int YEARS_FOR_TREND = 3;

    /** Noufaily's choices for so many years of history. */
    static FarringtonFlexible ofYears(int years) {
        return new FarringtonFlexible(new ReferenceWeeks.Shape(years, 3, 10, 26), 2.58, true, 0.005, 5, 4);
    }

    @Override
    public Optional<Opinion> on(int[] counts, int at) {
        return judge(counts, at).map(verdict -> verdict.opinion(counts[at], alpha));
    }

    Optional<Verdict> judge(int[] counts, int at) {
        return ReferenceWeeks.before(at, shape).flatMap(weeks -> judge(counts, at, weeks));
    }

    /** With the dates of the weeks, so that the same season is the same date and not a multiple of 52 weeks. */
    Optional<Verdict> judge(int[] counts, List<LocalDate> dates, int at) {
        return ReferenceWeeks.before(at, dates, shape).flatMap(weeks -> judge(counts, at, weeks));
    }

    private Optional<Verdict> judge(int[] counts, int at, ReferenceWeeks weeks) {
        if (recent(counts, at) < leastRecent) {
            return Optional.empty();
        }
        Optional<Verdict> plain = fit(counts, at, weeks, false);
        if (!trend || shape.years() < YEARS_FOR_TREND) {
            return plain;
        }
        double highest =
                Arrays.stream(weeks.weeks()).map(week -> counts[week]).max().orElse(0);
        return fit(counts, at, weeks, true)
                .filter(verdict -> verdict.expected() <= highest)
                .or(() -> plain);
    }

    private Optional<Verdict> fit(int[] counts, int at, ReferenceWeeks weeks, boolean withTrend) {
        double[] past =
                Arrays.stream(weeks.weeks()).mapToDouble(week -> counts[week]).toArray();
        return FarringtonFit.of(
                        new FarringtonFit.Baseline(
                                weeks.design(shape.periods(), withTrend),
                                past,
                                ReferenceWeeks.row(shape.periods(), at, shape.periods(), withTrend)),
                        residualThreshold)
                .map(fit ->
                        new Verdict(fit.expected(), fit.dispersion(), fit.law().upperTail(counts[at]), withTrend));
    }

    private int recent(int[] counts, int at) {
        return IntStream.rangeClosed(Math.max(0, at - recentWeeks + 1), at)
                .map(week -> counts[week])
                .sum();
    }

    /** What the regression says of a week before any bound is chosen. */
    record Verdict(double expected, double dispersion, double pValue, boolean trendUsed) {

        Opinion opinion(int observed, double alpha) {
            return new Opinion(
                    observed, expected, CountLaw.dispersed(expected, dispersion).quantile(1 - alpha));
        }
    }
}
