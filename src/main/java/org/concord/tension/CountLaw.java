package org.concord.tension;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * What a count does by chance when so many are expected: negative binomial with this mean and variance, Poisson where the
 * variance is no larger than the mean. Exact also where the chance is tiny.
 */
record CountLaw(double mean, double variance) {

    /** Below this a tail is told by its logarithm alone; doubles end at about 1e-308. */
    private static final double TINY = 1e-290;

    /** So little more variance than the mean is lost in rounding. */
    private static final double AS_GOOD_AS_POISSON = 1e-9;

    private static final double ROUNDING = 1e-14;
    private static final double LN_10 = Math.log(10);

    CountLaw {
        if (!(mean >= 0 && Double.isFinite(mean) && variance >= 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("a mean and a variance are finite and not negative");
        }
    }

    static CountLaw poisson(double mean) {
        return new CountLaw(mean, mean);
    }

    /** Variance = dispersion × mean. */
    static CountLaw dispersed(double mean, double dispersion) {
        return new CountLaw(mean, Math.max(1, dispersion) * mean);
    }

    /** The next count when the rate is known as Gamma(shape, exposure) and one unit of exposure is to come. */
    static CountLaw predictive(double shape, double exposure) {
        double mean = shape / exposure;
        return new CountLaw(mean, mean + mean / exposure);
    }

    /** P(Y ≥ x). */
    double upperTail(long x) {
        if (x <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        return isPoisson() ? RegularizedGamma.P.value(x, mean) : RegularizedBeta.value(failure(), x, size());
    }

    /** P(Y ≤ x). */
    double upTo(long x) {
        if (x < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return isPoisson()
                ? RegularizedGamma.Q.value(x + 1.0, mean)
                : RegularizedBeta.value(success(), size(), x + 1.0);
    }

    /** log10 P(Y ≥ x), also where the tail itself is too small for a double. */
    double log10UpperTail(long x) {
        double tail = upperTail(x);
        if (tail > TINY) {
            // close to one the complement keeps the digits that the tail has lost
            return tail > 0.9 ? Math.log1p(-upTo(x - 1)) / LN_10 : Math.log10(tail);
        }
        if (mean == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        // So far out the terms fall almost geometrically: the first one and their ratio give the sum.
        double ratio = isPoisson() ? mean / (x + 1.0) : (x + size()) / (x + 1.0) * failure();
        return (logProbability(x) - Math.log1p(-ratio)) / LN_10;
    }

    /** Natural logarithm of P(Y = x). */
    double logProbability(long x) {
        if (mean == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (isPoisson()) {
            return x * Math.log(mean) - mean - LogGamma.value(x + 1.0);
        }
        double ofSuccess = size() * -Math.log1p(mean / size());
        return x == 0 ? ofSuccess : ofSuccess + x * Math.log(failure()) - LogBeta.value(size(), x) - Math.log(x);
    }

    /** The smallest count that is reached or undercut with at least this chance. */
    long quantile(double chance) {
        if (!(chance >= 0 && chance < 1)) {
            throw new IllegalArgumentException("a chance is in [0, 1)");
        }
        double wanted = chance * (1 - ROUNDING);
        long high = 1;
        while (upTo(high) < wanted) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (upTo(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean isPoisson() {
        return variance - mean <= AS_GOOD_AS_POISSON * mean;
    }

    private double size() {
        return mean * (mean / (variance - mean));
    }

    private double success() {
        return mean / variance;
    }

    private double failure() {
        return (variance - mean) / variance;
    }
}
