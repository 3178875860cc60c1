package org.concord.tension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Farrington's method with the bounds that its negative binomial one has replaced: a yardstick that the service does not
 * use. Farrington et al., Journal of the Royal Statistical Society A 159 (1996) 547; Salmon, Schumacher and Höhle, Journal
 * of Statistical Software 70 (2016) 10 on how the package words its choices.
 *
 * @param trendThreshold a trend stays when chance alone does as much less often than this, and with three years or more
 */
record EarlierFarrington(
        ReferenceWeeks.Shape shape, double residualThreshold, double trendThreshold, Bound bound, double alpha) {

    /** A forecast that is all error may be of a million million. */
    private static final double NEARLY_NORMAL = 1e6;

    /** Of 1996, as {@code algo.farrington}; the same within {@code farringtonFlexible}; and its {@code muan}. */
    enum Bound {
        CLASSIC,
        DELTA,
        MUAN
    }

    /** @param score standard deviations above the forecast, on the scale on which counts are nearly normal */
    record Verdict(double expected, double upperBound, double score, boolean trendUsed) {}

    /** The choices of 1996. */
    static EarlierFarrington of1996(int years) {
        return new EarlierFarrington(new ReferenceWeeks.Shape(years, 3, 1, 3), 1, 0.05, Bound.CLASSIC, 0.01);
    }

    Optional<Verdict> judge(int[] counts, int at) {
        return ReferenceWeeks.before(at, shape).flatMap(weeks -> judge(counts, at, weeks));
    }

    Optional<Verdict> judge(int[] counts, List<LocalDate> dates, int at) {
        return ReferenceWeeks.before(at, dates, shape).flatMap(weeks -> judge(counts, at, weeks));
    }

    private Optional<Verdict> judge(int[] counts, int at, ReferenceWeeks weeks) {
        double highest =
                Arrays.stream(weeks.weeks()).map(week -> counts[week]).max().orElse(0);
        Optional<Fit> plain = fit(counts, at, weeks, false);
        Optional<Fit> trend =
                trendThreshold > 0 && shape.years() >= 3 ? fit(counts, at, weeks, true) : Optional.empty();
        boolean kept = trend.filter(fit -> fit.trendByChance() < trendThreshold && fit.expected() <= highest)
                .isPresent();
        return (kept ? trend : plain).map(fit -> verdict(fit, counts[at], kept));
    }

    private Verdict verdict(Fit fit, int count, boolean trendUsed) {
        double mean = fit.expected();
        double error = fit.errorOfLogarithm();
        double deviation =
                Math.sqrt(4 / 9.0 * Math.cbrt(mean) * (fit.last().dispersion() + mean * mean * error * error / mean));
        double twoThirds = Math.cbrt(mean * mean);
        double score = (Math.cbrt((double) count * count) - twoThirds) / deviation;
        return new Verdict(mean, bound(fit, twoThirds, deviation), score, trendUsed);
    }

    private double bound(Fit fit, double twoThirds, double deviation) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        // the bound of 1996 is the upper end of a two-sided interval
        double sided = bound == Bound.CLASSIC ? alpha / 2 : alpha;
        double far = normal.inverseSurvivalProbability(sided);
        if (bound == Bound.MUAN) {
            double high = fit.expected() * Math.exp(far * fit.errorOfLogarithm());
            return high > NEARLY_NORMAL
                    ? high + far * Math.sqrt(fit.last().dispersion() * high)
                    : CountLaw.dispersed(high, fit.last().dispersion()).quantile(1 - alpha);
        }
        return Math.pow(twoThirds + far * deviation, 1.5);
    }

    private Optional<Fit> fit(int[] counts, int at, ReferenceWeeks weeks, boolean trend) {
        double[] past =
                Arrays.stream(weeks.weeks()).mapToDouble(week -> counts[week]).toArray();
        double[] now = ReferenceWeeks.row(shape.periods(), at, shape.periods(), trend);
        return FarringtonFit.of(
                        new FarringtonFit.Baseline(weeks.design(shape.periods(), trend), past, now), residualThreshold)
                .map(last -> new Fit(last, now, bound));
    }

    private record Fit(FarringtonFit last, double[] now, Bound bound) {

        double expected() {
            return last.expected();
        }

        double errorOfLogarithm() {
            double scale = bound == Bound.CLASSIC ? last.dispersion() : scale();
            return Math.sqrt(scale * spread(now));
        }

        /** The chance of a trend as steep if there were none. */
        double trendByChance() {
            double[] trend = new double[now.length];
            trend[now.length - 1] = 1;
            double steps = last.last().coefficients()[now.length - 1] / Math.sqrt(scale() * spread(trend));
            return 2 * TDistribution.of(last.last().residualFreedom()).survivalProbability(Math.abs(steps));
        }

        /** Within farringtonFlexible the package divides by the mean once more than Pearson; see the README of the vectors. */
        private double scale() {
            double sum = 0;
            for (int week = 0; week < last.counts().length; week++) {
                double mean = last.last().fitted()[week];
                double off = last.counts()[week] - mean;
                sum += last.omega()[week] * off * off / mean / (bound == Bound.CLASSIC ? 1 : mean);
            }
            return sum / last.last().residualFreedom();
        }

        /** x′(X′WX)⁻¹x, by solving R′z = x. */
        private double spread(double[] row) {
            double[][] upper = last.last().last().upper();
            double[] solved = new double[row.length];
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                double left = row[j];
                for (int k = 0; k < j; k++) {
                    left -= upper[k][j] * solved[k];
                }
                solved[j] = upper[j][j] == 0 ? 0 : left / upper[j][j];
                sum += solved[j] * solved[j];
            }
            return sum;
        }
    }
}
