package org.concord.tension;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Early Aberration Reporting System's C1, C2 and C3: how many standard deviations above the mean of the last few
 * counts. It needs hardly any history and is of little use on sparse series. After Fricker, Hegler and Dunfee,
 * Statistics in Medicine 27 (2008) 3407.
 *
 * @param baseline how many counts make the baseline
 * @param leastDeviation the standard deviation is never taken smaller
 * @param alpha chance of a false alarm if counts were normal
 */
record Ears(Variant variant, int baseline, double leastDeviation, double alpha) implements SecondOpinion {

    enum Variant {
        C1(0),
        C2(2),
        C3(2);

        private final int lag;

        Variant(int lag) {
            this.lag = lag;
        }
    }

    private static final int REMEMBERED = 2;

    Ears {
        if (baseline < 2 || leastDeviation < 0 || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "two counts at least, a deviation not negative, a chance between 0 and 1");
        }
    }

    @Override
    public Optional<Opinion> on(int[] counts, int at) {
        int needed = baseline + variant.lag + (variant == Variant.C3 ? REMEMBERED : 0);
        if (at < needed) {
            return Optional.empty();
        }
        double bound = Math.max(0, level(counts, at) + factor(counts, at) * deviation(counts, at));
        return Double.isFinite(bound)
                ? Optional.of(new Opinion(counts[at], mean(counts, at), bound))
                : Optional.empty();
    }

    /** The reference implementation lets C3 start from the present count, so that the two days before decide. */
    private double level(int[] counts, int at) {
        return variant == Variant.C3 ? counts[at] : mean(counts, at);
    }

    private double factor(int[] counts, int at) {
        double factor = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        if (variant == Variant.C3) {
            for (int back = 1; back <= REMEMBERED; back++) {
                factor -= excess(counts, at - back);
            }
        }
        return factor;
    }

    /** What C3 carries over from a day before: its C2 statistic above one. */
    private double excess(int[] counts, int at) {
        double statistic = (counts[at] - mean(counts, at)) / deviation(counts, at);
        return Double.isNaN(statistic) ? Double.NaN : Math.max(0, statistic - 1);
    }

    private double mean(int[] counts, int at) {
        return Arrays.stream(window(counts, at)).average().orElseThrow();
    }

    private double deviation(int[] counts, int at) {
        double mean = mean(counts, at);
        double squares = Arrays.stream(window(counts, at))
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return Math.max(leastDeviation, Math.sqrt(squares / (baseline - 1)));
    }

    private int[] window(int[] counts, int at) {
        return Arrays.copyOfRange(counts, at - variant.lag - baseline, at - variant.lag);
    }
}
