package org.concord.tension;

import java.util.ArrayList;
import java.util.List;

/**
 * Evidence of a rise of whatever size since whatever day: the generalised likelihood ratio after Höhle and Paul,
 * Computational Statistics and Data Analysis 52 (2008) 4357. A yardstick that the service does not use: it looks for one
 * size of rise ({@link SlowRise}), which is quicker seen.
 */
final class AnyRise {
    private static final int STEPS = 200;

    private final double overdispersion;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Double> usual = new ArrayList<>();

    /** @param overdispersion variance = usual + this × usual²; 0 = Poisson */
    AnyRise(double overdispersion) {
        this.overdispersion = overdispersion;
    }

    double next(int count, double expected) {
        counts.add(count);
        usual.add(expected);
        double most = 0;
        for (int since = counts.size() - 1; since >= 0; since--) {
            most = Math.max(most, since(since));
        }
        return most;
    }

    /** As the package does after an alarm. */
    void startAgain() {
        counts.clear();
        usual.clear();
    }

    private double since(int first) {
        if (slope(first, 0) <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (slope(first, high) > 0) {
            high *= 2;
        }
        for (int step = 0; step < STEPS && high - low > Math.ulp(high); step++) {
            double middle = (low + high) / 2;
            if (slope(first, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return evidence(first, low);
    }

    private double slope(int first, double logFactor) {
        double sum = 0;
        for (int i = first; i < counts.size(); i++) {
            double risen = usual.get(i) * Math.exp(logFactor);
            sum += (counts.get(i) - risen) / (1 + overdispersion * risen);
        }
        return sum;
    }

    private double evidence(int first, double logFactor) {
        double sum = 0;
        for (int i = first; i < counts.size(); i++) {
            double mean = usual.get(i);
            double risen = mean * Math.exp(logFactor);
            sum += counts.get(i) * logFactor
                    + (overdispersion == 0
                            ? mean - risen
                            : (counts.get(i) + 1 / overdispersion)
                                    * (Math.log1p(overdispersion * mean) - Math.log1p(overdispersion * risen)));
        }
        return sum;
    }
}
