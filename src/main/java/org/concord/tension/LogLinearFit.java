package org.concord.tension;

import java.util.Optional;

/**
 * A log-linear quasi-Poisson regression, fitted by iteratively reweighted least squares as McCullagh and Nelder describe
 * it (Generalized Linear Models, 1989), with R's start and rule of when to stop, so that the figures agree.
 *
 * @param coefficients one for each column of the design
 * @param fitted the mean of each row
 * @param leverage of each row
 * @param residualFreedom rows with weight less columns
 */
record LogLinearFit(double[] coefficients, double[] fitted, LeastSquares last, int residualFreedom) {

    private static final double SETTLED = 1e-8;
    private static final int MOST_STEPS = 25;

    /** Empty if it does not settle within 25 steps, as for counts that are all zero. */
    static Optional<LogLinearFit> of(double[][] design, double[] counts, double[] weights) {
        double[] means = new double[counts.length];
        double[] predictor = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            means[i] = counts[i] + 0.1;
            predictor[i] = Math.log(means[i]);
        }
        double before = deviance(counts, means, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            LeastSquares solved = step(design, counts, weights, new Working(means, predictor));
            predictor = solved.times(design);
            means = exponentials(predictor);
            double now = deviance(counts, means, weights);
            if (!Double.isFinite(now)) {
                return Optional.empty();
            }
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < SETTLED) {
                return Optional.of(
                        new LogLinearFit(solved.solution(), means, solved, counts.length - solved.solution().length));
            }
            before = now;
        }
        return Optional.empty();
    }

    private record Working(double[] means, double[] predictor) {}

    private static LeastSquares step(double[][] design, double[] counts, double[] weights, Working working) {
        double[] rootWeights = new double[counts.length];
        double[] target = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double mean = working.means()[i];
            rootWeights[i] = Math.sqrt(weights[i] * mean);
            target[i] = working.predictor()[i] + (counts[i] - mean) / mean;
        }
        return LeastSquares.of(design, target, rootWeights);
    }

    private static double[] exponentials(double[] predictor) {
        double[] means = new double[predictor.length];
        for (int i = 0; i < means.length; i++) {
            // R's log link keeps means off zero in the same way
            means[i] = Math.max(Math.exp(predictor[i]), Math.ulp(1.0));
        }
        return means;
    }

    private static double deviance(double[] counts, double[] means, double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double ratio = counts[i] > 0 ? counts[i] * Math.log(counts[i] / means[i]) : 0;
            sum += 2 * weights[i] * (ratio - (counts[i] - means[i]));
        }
        return sum;
    }

    /** Pearson's estimate, never under 1. */
    double dispersion(double[] counts, double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = counts[i] - fitted[i];
            sum += weights[i] * off * off / fitted[i];
        }
        return Math.max(1, sum / residualFreedom);
    }

    double meanAt(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return Math.exp(sum);
    }

    double leverage(int row) {
        return last.leverage()[row];
    }
}
