package org.concord.tension;

/**
 * What is usual: for each cell how many incidents a day, how sure that is, and how counts scatter around it.
 *
 * @param rates incidents a day of each cell, never 0: a cell that was always empty borrows from its ward and strand
 * @param certainty the shape of each rate's gamma distribution: the larger, the surer
 * @param level how the last four weeks of the baseline stand to the whole
 * @param dispersion variance over mean of a cell's weekly count, at least 1
 * @param cityScatter how much the whole city swings from week to week, as a variance relative to the mean squared
 * @param weekdays factor of each weekday, Thursday first because day 0 was one, with a mean of 1
 * @param weeks how many weeks of history it rests on
 */
record Baseline(
        Grid grid,
        double[] rates,
        double[] certainty,
        double level,
        double dispersion,
        double cityScatter,
        double[] weekdays,
        AnnualShape annual,
        int weeks) {

    /** Incidents on that day in that cell, once all are known. */
    double expected(int cell, int day) {
        return level * rates[cell] * annual.factor(grid.strandOf(cell), day) * weekday(day);
    }

    double weekday(int day) {
        return weekdays[Math.floorMod(day, weekdays.length)];
    }

    /** How unsure the summed rate of these cells is, relative to it and squared. */
    double uncertainty(int[] cells) {
        double sum = 0;
        double squares = 0;
        for (int cell : cells) {
            sum += rates[cell];
            squares += rates[cell] * rates[cell] / certainty[cell];
        }
        return squares / (sum * sum);
    }

    /** What a count does by chance when so many are expected, given all the ways in which that may be off. */
    CountLaw law(double expected, double uncertainty) {
        double variance = dispersion * expected + (uncertainty + cityScatter) * expected * expected;
        return new CountLaw(expected, variance);
    }
}
