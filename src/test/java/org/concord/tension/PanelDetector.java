package org.concord.tension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The service's own detector on a panel: what it finds each day, and the bar that it sets itself. */
record PanelDetector(CityPanel panel, int from, List<List<Finding>> findings, double[] bars, Care care) {
    /** For how many days a bar stands, and how many quiet weeks are invented for it. */
    enum Care {
        /** For figures that are told. */
        FULL(28, 100),
        /** Quicker, at the cost of a bar that is a little off. */
        LITTLE(56, 50);

        private final int days;
        private final int weeks;

        Care(int days, int weeks) {
            this.days = days;
            this.weeks = weeks;
        }
    }

    private static final long SEED = 22;
    private static final int SLOW_LIMIT_KEPT_FOR = 91;
    private static final double WORTH_A_LOOK = 1.5;

    static PanelDetector of(CityPanel panel, int from, int to, Care care) {
        CountHistory history = panel.history();
        WindowScan scan = new WindowScan(panel.map(), panel.grid());
        List<List<Finding>> findings = new ArrayList<>();
        double[] bars = new double[(to - from) / care.days + 1];
        for (int day = from; day <= to; day++) {
            Picture picture = Picture.asOf(day, history).orElseThrow();
            if ((day - from) % care.days == 0) {
                bars[(day - from) / care.days] = AlarmBudget.simulated(
                                scan, picture, day, new AlarmBudget.Effort(care.weeks, SEED))
                        .threshold(AlarmBudget.FALSE_ALERTS_A_WEEK);
            }
            findings.add(scan.scan(history.knownOn(day, day - 6), picture, WORTH_A_LOOK));
        }
        return new PanelDetector(panel, from, findings, bars, care);
    }

    CityPanel.Outcome labelFree() {
        return panel.outcome(from, findings, day -> bars[(day - from) / care.days]);
    }

    /** How many slow build-ups are told a week; where nothing is going on, all of them are false. */
    static double slowRisesAWeek(CityPanel panel, int from, int to) {
        CountHistory history = panel.history();
        SlowRises rises = SlowRises.none(panel.grid(), from);
        double limit = 0;
        int told = 0;
        for (int day = from; day <= to; day++) {
            Picture picture = Picture.asOf(day, history).orElseThrow();
            if ((day - from) % SLOW_LIMIT_KEPT_FOR == 0) {
                limit = SlowRiseBudget.limit(picture, day, new AlarmBudget.Effort(300, day));
            }
            SlowRises.Day after = rises.on(history, day, picture, limit);
            rises = after.next();
            told += after.rises().size();
        }
        return told / ((to - from + 1) / 7.0);
    }

    /** Scored as Neill does, by the likelihood ratio of a raised Poisson mean. */
    List<List<Finding>> poisson() {
        return findings.stream()
                .map(day -> day.stream()
                        .map(one ->
                                new Finding(one.zone(), one.strands(), one.days(), one.count(), one.law(), ratio(one)))
                        .sorted(Comparator.comparingDouble(Finding::score).reversed())
                        .toList())
                .toList();
    }

    private static double ratio(Finding one) {
        return one.count() * Math.log(one.count() / one.expected()) - (one.count() - one.expected());
    }
}
