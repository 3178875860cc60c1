package org.concord.tension;

/**
 * The baseline's counts by week, made up to what they will be once all reports are in.
 *
 * @param counts by cell, then by week
 * @param days how many days of each week reports could come in
 * @param weights what each week weighs before any count is looked at
 * @param first the first day of the first week
 */
record WeeklyCells(double[][] counts, int[] days, double[] weights, int first) {

    static final int WEEK = 7;
    private static final double BEFORE_EPOCH = 0.25;

    static WeeklyCells of(KnownCounts known, ReportingDelay delay, int weeks) {
        int cells = known.history().grid().cells();
        double[][] counts = new double[cells][weeks];
        int[] days = new int[weeks];
        for (int day = known.from(); day < known.from() + weeks * WEEK; day++) {
            int week = (day - known.from()) / WEEK;
            if (!known.outage(day)) {
                days[week]++;
                for (int cell = 0; cell < cells; cell++) {
                    counts[cell][week] += delay.madeUp(known.on(day, cell), known.asOf() - day);
                }
            }
        }
        return new WeeklyCells(counts, days, weights(known, weeks), known.from());
    }

    private static double[] weights(KnownCounts known, int weeks) {
        double[] weights = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            int begins = known.from() + week * WEEK;
            boolean before = known.history().epoch().stream().anyMatch(epoch -> begins < epoch);
            weights[week] = before ? BEFORE_EPOCH : 1;
        }
        return weights;
    }

    int cells() {
        return counts.length;
    }

    int weeks() {
        return days.length;
    }

    double middle(int week) {
        return first + week * (double) WEEK + (WEEK - 1) / 2.0;
    }
}
