package org.concord.tension;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Empirical Bayes for the cells' daily rates: each is drawn towards what its ward and its strand would make it if the two
 * had nothing to do with each other, the more the less it has counted itself. Weeks that stood out weigh less.
 */
final class CellRates {

    private static final int ROUNDS = 3;
    private static final double LEAST_A_DAY = 1e-4;
    private static final double LEAST_SHAPE = 0.5;
    private static final double LARGEST_SHAPE = 200;
    private static final double STOOD_OUT = 2.58;
    private static final double USUAL_DISPERSION = 1.2;
    private static final double PRIOR_WEEKS = 4;

    private final Grid grid;
    private final WeeklyCells weekly;
    private final List<Double> usualWeek;
    private final double[][] shape;
    final double[][] omega;
    final double[] rates;
    final double[] certainty;

    private final double[] summed;
    private final double[] exposure;

    /**
     * @param shape of the year: what each strand's week is compared with the rate, by strand and week
     * @param usualWeek as in {@link CountHistory}
     */
    CellRates(Grid grid, WeeklyCells weekly, double[][] shape, List<Double> usualWeek) {
        this.grid = grid;
        this.weekly = weekly;
        this.shape = shape;
        this.usualWeek = usualWeek;
        this.omega = new double[grid.cells()][];
        this.rates = new double[grid.cells()];
        this.certainty = new double[grid.cells()];
        this.summed = new double[grid.cells()];
        this.exposure = new double[grid.cells()];
        for (int cell = 0; cell < grid.cells(); cell++) {
            omega[cell] = weekly.weights().clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            sum();
            shrink();
            weighDown();
        }
    }

    private void sum() {
        for (int cell = 0; cell < grid.cells(); cell++) {
            summed[cell] = usualWeek.isEmpty() ? 0 : PRIOR_WEEKS * usualWeek.get(cell);
            exposure[cell] = usualWeek.isEmpty() ? 0 : PRIOR_WEEKS * WeeklyCells.WEEK;
            for (int week = 0; week < weekly.weeks(); week++) {
                summed[cell] += omega[cell][week] * weekly.counts()[cell][week];
                exposure[cell] += omega[cell][week] * weekly.days()[week] * shape[grid.strandOf(cell)][week];
            }
        }
    }

    private void shrink() {
        double[] independent = independent();
        double shapeOfRates = mostLikelyShape(independent);
        for (int cell = 0; cell < grid.cells(); cell++) {
            certainty[cell] = shapeOfRates + summed[cell];
            rates[cell] = certainty[cell] / (shapeOfRates / independent[cell] + exposure[cell]);
        }
    }

    /** Rates if ward and strand had nothing to do with each other. */
    private double[] independent() {
        double[] ofWard = new double[grid.wards()];
        double[] ofStrand = new double[grid.strands()];
        double all = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            double rate = exposure[cell] == 0 ? 0 : summed[cell] / exposure[cell];
            ofWard[grid.wardOf(cell)] += rate;
            ofStrand[grid.strandOf(cell)] += rate;
            all += rate;
        }
        double[] rates = new double[grid.cells()];
        for (int cell = 0; cell < grid.cells(); cell++) {
            double product = ofWard[grid.wardOf(cell)] * ofStrand[grid.strandOf(cell)];
            rates[cell] = Math.max(LEAST_A_DAY, all == 0 ? 0 : product / all);
        }
        return rates;
    }

    private double mostLikelyShape(double[] independent) {
        return Math.exp(GoldenSection.highest(
                logShape -> likelihood(Math.exp(logShape), independent),
                Math.log(LEAST_SHAPE),
                Math.log(LARGEST_SHAPE)));
    }

    private double likelihood(double shapeOfRates, double[] independent) {
        double sum = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            double mean = exposure[cell] * independent[cell];
            sum += new CountLaw(mean, mean + mean * mean / shapeOfRates).logProbability(Math.round(summed[cell]));
        }
        return sum;
    }

    private void weighDown() {
        for (int cell = 0; cell < grid.cells(); cell++) {
            for (int week = 0; week < weekly.weeks(); week++) {
                double out = standsOut(weekly.counts()[cell][week], expected(cell, week));
                omega[cell][week] = weekly.weights()[week] * (out > STOOD_OUT ? 1 / (out * out) : 1);
            }
        }
    }

    double expected(int cell, int week) {
        return weekly.days()[week] * rates[cell] * shape[grid.strandOf(cell)][week];
    }

    /** Pearson's squared residual of a Poisson count, weighed down where it stands out: 1 if nothing ever did. */
    static double scatterLeftOfPoisson(double mean) {
        CountLaw law = CountLaw.poisson(mean);
        long last = law.quantile(1 - 1e-9) + 1;
        double sum = 0;
        for (long count = 0; count <= last; count++) {
            double out = standsOut(count, mean);
            double weight = out > STOOD_OUT ? 1 / (out * out) : 1;
            sum += Math.exp(law.logProbability(count)) * weight * (count - mean) * (count - mean) / mean;
        }
        return sum;
    }

    /** Anscombe's residual, nearly normal for counts. */
    private static double standsOut(double count, double mean) {
        if (mean == 0) {
            return 0;
        }
        double off = 1.5 * (Math.pow(count, 2 / 3.0) * Math.pow(mean, -1 / 6.0) - Math.sqrt(mean));
        return off / Math.sqrt(USUAL_DISPERSION);
    }

    /** The highest point of a function with one hill. */
    private static final class GoldenSection {
        private static final double SHARE = (Math.sqrt(5) - 1) / 2;
        private static final int STEPS = 25;

        static double highest(DoubleUnaryOperator hill, double from, double to) {
            double low = from;
            double high = to;
            for (int step = 0; step < STEPS; step++) {
                double left = high - SHARE * (high - low);
                double right = low + SHARE * (high - low);
                if (hill.applyAsDouble(left) < hill.applyAsDouble(right)) {
                    low = left;
                } else {
                    high = right;
                }
            }
            return (low + high) / 2;
        }
    }
}
