package org.concord.tension;

import java.util.Arrays;
import java.util.Optional;

/**
 * The quasi-Poisson regression inside Farrington's method, fitted twice: weeks that stood out in the first fit weigh less
 * in the second, so that past outbreaks do not hide new ones.
 *
 * @param expected the forecast for the present week
 * @param dispersion variance over mean
 * @param omega what each baseline week weighed
 */
record FarringtonFit(LogLinearFit last, double[] counts, double[] omega, double expected, double dispersion) {

    /** What the baseline counted, and what the present week's row of the design is. */
    record Baseline(double[][] design, double[] counts, double[] now) {}

    static Optional<FarringtonFit> of(Baseline baseline, double residualThreshold) {
        double[] counts = baseline.counts();
        double[] even = new double[counts.length];
        Arrays.fill(even, 1);
        Optional<LogLinearFit> first = LogLinearFit.of(baseline.design(), counts, even);
        if (first.isEmpty() || first.get().residualFreedom() < 1) {
            return Optional.empty();
        }
        double[] omega =
                weights(residuals(first.get(), counts, first.get().dispersion(counts, even)), residualThreshold);
        return LogLinearFit.of(baseline.design(), counts, omega)
                .map(fit -> new FarringtonFit(
                        fit, counts, omega, fit.meanAt(baseline.now()), fit.dispersion(counts, omega)));
    }

    /** Anscombe's, which are nearly normal for Poisson counts, standardised. */
    static double[] residuals(LogLinearFit fit, double[] counts, double dispersion) {
        double[] residuals = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double mean = fit.fitted()[i];
            double off = 1.5 * (Math.pow(counts[i], 2 / 3.0) * Math.pow(mean, -1 / 6.0) - Math.sqrt(mean));
            residuals[i] = off / Math.sqrt(dispersion * (1 - fit.leverage(i)));
        }
        return residuals;
    }

    private static double[] weights(double[] residuals, double threshold) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual > threshold ? 1 / (residual * residual) : 1;
        }
        double scale = residuals.length / sum;
        return Arrays.stream(residuals)
                .map(residual -> residual > threshold ? scale / (residual * residual) : scale)
                .toArray();
    }

    CountLaw law() {
        return CountLaw.dispersed(expected, dispersion);
    }
}
