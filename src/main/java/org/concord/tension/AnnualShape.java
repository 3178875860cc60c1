package org.concord.tension;

import java.util.Arrays;

/**
 * The year's rise and fall of each strand as one wave, drawn towards none so that a single year cannot claim much.
 *
 * @param waves for each strand the weights of cosine and sine
 */
record AnnualShape(double[][] waves) {

    private static final double YEAR = 365.25;

    /** How large a wave may be expected to be: a standard deviation of its logarithm. */
    private static final double USUAL_SWING = 0.25;

    private static final int STEPS = 8;

    static AnnualShape flat(int strands) {
        return new AnnualShape(new double[strands][2]);
    }

    double factor(int strand, int day) {
        double[] at = at(day);
        return Math.exp(waves[strand][0] * at[0] + waves[strand][1] * at[1]);
    }

    private static double[] at(double day) {
        double angle = 2 * Math.PI * day / YEAR;
        return new double[] {Math.cos(angle), Math.sin(angle)};
    }

    /**
     * Fits one strand's wave by penalised Poisson regression, its level left free.
     *
     * @param middles the day in the middle of each week
     * @param counts of each week
     * @param flat what was expected of each week without a wave
     */
    static double[] wave(double[] middles, double[] counts, double[] flat, double dispersion) {
        double[] wave = new double[3];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = {0, -wave[1] / (USUAL_SWING * USUAL_SWING), -wave[2] / (USUAL_SWING * USUAL_SWING)};
            double[][] curvature = {
                {1e-6, 0, 0}, {0, 1 / (USUAL_SWING * USUAL_SWING), 0}, {0, 0, 1 / (USUAL_SWING * USUAL_SWING)}
            };
            for (int week = 0; week < counts.length; week++) {
                double[] at = at(middles[week]);
                double[] row = {1, at[0], at[1]};
                double mean = flat[week] * Math.exp(wave[0] + wave[1] * at[0] + wave[2] * at[1]);
                add(gradient, curvature, row, new double[] {(counts[week] - mean) / dispersion, mean / dispersion});
            }
            improve(wave, gradient, curvature);
        }
        return Arrays.copyOfRange(wave, 1, 3);
    }

    private static void add(double[] gradient, double[][] curvature, double[] row, double[] offAndWeight) {
        for (int j = 0; j < row.length; j++) {
            gradient[j] += row[j] * offAndWeight[0];
            for (int k = 0; k < row.length; k++) {
                curvature[j][k] += row[j] * row[k] * offAndWeight[1];
            }
        }
    }

    private static void improve(double[] wave, double[] gradient, double[][] curvature) {
        double[] ones = new double[wave.length];
        Arrays.fill(ones, 1);
        double[] step = LeastSquares.of(curvature, gradient, ones).solution();
        for (int j = 0; j < wave.length; j++) {
            // a step is kept short, for the first ones may overshoot
            wave[j] += Math.clamp(step[j], -1, 1);
        }
    }
}
