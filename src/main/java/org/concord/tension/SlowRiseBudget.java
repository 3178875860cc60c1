package org.concord.tension;

import java.util.ArrayList;
import java.util.List;

/** How much evidence a slow rise needs so that quiet weeks raise no more false alerts than its share of the budget. */
final class SlowRiseBudget {

    /** What comes of it when the city is quiet: a fifth of what the detector aims at (detection.md §6.3). */
    static final double PROMISED_A_WEEK = 0.1;

    /**
     * Aimed at, for a season or a level that the model has not quite caught adds up over weeks. Set on twelve invented cities (InventedCity, seeds
     * 5000 to 5011, a year each) and on no kept panel: of 0.1 asked for came 0.23, of 0.05 0.17, of 0.03 0.12, of 0.02 0.09 – and 0.07 in
     * cities with eight reports a week. It takes some 300 invented weeks to see so rare a thing.
     */
    static final double FALSE_ALERTS_A_WEEK = 0.02;

    private static final double LOWEST = 3;
    private static final double HIGHEST = 15;
    private static final double STEP = 0.25;
    private static final int RUN_UP = 8;

    /** A rate that is misjudged stays so for months, and a sum over weeks notices. */
    private static final int MISJUDGED_FOR = 13;

    private SlowRiseBudget() {}

    static double limit(Picture picture, int asOf, AlarmBudget.Effort effort) {
        Grid grid = picture.baseline().grid();
        int begins = asOf + 1;
        int ends = begins + (RUN_UP + effort.weeks()) * WeeklyCells.WEEK;
        CountHistory quiet = CountHistory.of(
                grid,
                new QuietCity(picture, effort.seed()).weeks(begins, RUN_UP + effort.weeks(), MISJUDGED_FOR),
                begins);
        List<List<SlowRises.Today>> days = new ArrayList<>();
        for (int day = begins; day < ends; day++) {
            days.add(SlowRises.today(quiet, day, picture));
        }
        double limit = LOWEST;
        while (limit < HIGHEST && alerts(days, grid, limit) > FALSE_ALERTS_A_WEEK * effort.weeks()) {
            limit += STEP;
        }
        return limit;
    }

    private static int alerts(List<List<SlowRises.Today>> days, Grid grid, double limit) {
        SlowRises rises = SlowRises.none(grid, 0);
        int alerts = 0;
        for (int day = 0; day < days.size(); day++) {
            SlowRises.Day after = rises.on(day, days.get(day), grid, limit);
            rises = after.next();
            alerts += day >= RUN_UP * WeeklyCells.WEEK ? after.rises().size() : 0;
        }
        return alerts;
    }
}
