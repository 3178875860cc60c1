package org.concord.tension;

import java.util.Arrays;
import java.util.Optional;

/** Learns from a history what is usual: the rates of the cells, then the city's rhythm and scatter around them. */
final class FitBaseline {

    private static final int WEEK = WeeklyCells.WEEK;
    private static final int LONGEST = 52;
    private static final int YEAR_OF_WEEKS = 52;
    private static final int YOUNG = 42;
    private static final int YOUNG_GUARD = 7;
    private static final int GUARD = 14;

    /** Of a picture in full: so many days are looked at. */
    static final int LOOKS_BACK = LONGEST * WEEK + GUARD;

    private static final int RECENT = 28;
    private static final double WEEKDAY_PRIOR = 40;
    private static final double LEVEL_PRIOR = 60;
    private static final double LARGEST_SCATTER = 0.1;
    private static final double YOUNG_SCATTER = 0.01;
    private static final int YOUNG_WEEKS = 12;

    private final CountHistory history;
    private final ReportingDelay delay;
    private final KnownCounts known;
    private final WeeklyCells weekly;
    private final Grid grid;

    private FitBaseline(CountHistory history, ReportingDelay delay, int asOf, int weeks) {
        this.history = history;
        this.delay = delay;
        this.grid = history.grid();
        int guard = guard(history, asOf);
        this.known = history.knownOn(asOf, asOf - guard - weeks * WEEK + 1);
        this.weekly = WeeklyCells.of(known, delay, weeks);
    }

    /** Empty while not even one week lies behind the guard and nobody told what is usual. */
    static Optional<Baseline> asOf(int asOf, CountHistory history, ReportingDelay delay) {
        int available = history.daysBy(asOf) - guard(history, asOf);
        int weeks = Math.clamp(Math.floorDiv(available, WEEK), 0, LONGEST);
        boolean told = !history.usualWeek().isEmpty();
        return weeks == 0 && !told ? Optional.empty() : Optional.of(new FitBaseline(history, delay, asOf, weeks).fit());
    }

    /** The last days stay out, so that a rise cannot pass itself off as usual. */
    private static int guard(CountHistory history, int asOf) {
        return history.daysBy(asOf) < YOUNG ? YOUNG_GUARD : GUARD;
    }

    private Baseline fit() {
        AnnualShape annual = AnnualShape.flat(grid.strands());
        CellRates rates = rates(annual);
        if (weekly.weeks() >= YEAR_OF_WEEKS) {
            annual = annual(rates);
            rates = rates(annual);
        }
        double dispersion = dispersion(rates);
        Baseline even = new Baseline(
                grid,
                rates.rates,
                rates.certainty,
                1,
                dispersion,
                cityScatter(rates, dispersion),
                evenWeek(),
                annual,
                weekly.weeks());
        return levelled(even);
    }

    private CellRates rates(AnnualShape annual) {
        double[][] shape = new double[grid.strands()][weekly.weeks()];
        for (int strand = 0; strand < grid.strands(); strand++) {
            for (int week = 0; week < weekly.weeks(); week++) {
                shape[strand][week] = annual.factor(strand, (int) weekly.middle(week));
            }
        }
        return new CellRates(grid, weekly, shape, history.usualWeek());
    }

    private AnnualShape annual(CellRates rates) {
        double dispersion = dispersion(rates);
        double[] middles = new double[weekly.weeks()];
        Arrays.setAll(middles, weekly::middle);
        double[][] waves = new double[grid.strands()][];
        for (int strand = 0; strand < grid.strands(); strand++) {
            double[] counts = new double[weekly.weeks()];
            double[] flat = new double[weekly.weeks()];
            for (int ward = 0; ward < grid.wards(); ward++) {
                int cell = grid.cell(ward, strand);
                for (int week = 0; week < weekly.weeks(); week++) {
                    counts[week] += rates.omega[cell][week] * weekly.counts()[cell][week];
                    flat[week] += rates.omega[cell][week] * rates.expected(cell, week);
                }
            }
            waves[strand] = AnnualShape.wave(middles, counts, flat, dispersion);
        }
        return new AnnualShape(waves);
    }

    /** Pearson's, with weeks that stood out weighed down, over what the same weighing leaves of Poisson counts. */
    private double dispersion(CellRates rates) {
        double sum = 0;
        double ofPoisson = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            double weight = 0;
            double expected = 0;
            for (int week = 0; week < weekly.weeks(); week++) {
                double mean = rates.expected(cell, week);
                double off = weekly.counts()[cell][week] - mean;
                sum += mean == 0 ? 0 : rates.omega[cell][week] * off * off / mean;
                weight += mean == 0 ? 0 : weekly.weights()[week];
                expected += mean / weekly.weeks();
            }
            // half a parameter for each cell, since its rate is half borrowed
            ofPoisson += expected == 0 ? 0 : Math.max(0, weight - 0.5) * CellRates.scatterLeftOfPoisson(expected);
        }
        return ofPoisson <= 0 ? 1 : Math.max(1, sum / ofPoisson);
    }

    /** Cells that stood out are drawn back first, or a past outbreak would pass for a swing of the whole city. */
    private double cityScatter(CellRates rates, double dispersion) {
        double excess = 0;
        double squares = 0;
        for (int week = 0; week < weekly.weeks(); week++) {
            double count = 0;
            double mean = 0;
            for (int cell = 0; cell < grid.cells(); cell++) {
                double usual = rates.expected(cell, week);
                count += usual + rates.omega[cell][week] * (weekly.counts()[cell][week] - usual);
                mean += usual;
            }
            excess += (count - mean) * (count - mean) - dispersion * mean;
            squares += mean * mean;
        }
        double least = weekly.weeks() < YOUNG_WEEKS ? YOUNG_SCATTER : 0;
        return squares == 0 ? least : Math.clamp(excess / squares, least, LARGEST_SCATTER);
    }

    private static double[] evenWeek() {
        double[] even = new double[WEEK];
        Arrays.fill(even, 1);
        return even;
    }

    private Baseline levelled(Baseline even) {
        double[] counted = new double[WEEK];
        double[] expected = new double[WEEK];
        double lately = 0;
        double latelyExpected = 0;
        int end = known.from() + weekly.weeks() * WEEK;
        for (int day = known.from(); day < end; day++) {
            for (int cell = 0; cell < grid.cells() && !known.outage(day); cell++) {
                double count = delay.madeUp(known.on(day, cell), known.asOf() - day);
                double mean = even.expected(cell, day);
                counted[Math.floorMod(day, WEEK)] += count;
                expected[Math.floorMod(day, WEEK)] += mean;
                lately += day >= end - RECENT ? count : 0;
                latelyExpected += day >= end - RECENT ? mean : 0;
            }
        }
        double[] weekdays = new double[WEEK];
        Arrays.setAll(weekdays, k -> (counted[k] + WEEKDAY_PRIOR) / (expected[k] + WEEKDAY_PRIOR));
        double mean = Arrays.stream(weekdays).average().orElseThrow();
        double level = (lately + LEVEL_PRIOR) / (latelyExpected + LEVEL_PRIOR);
        return new Baseline(
                grid,
                even.rates(),
                even.certainty(),
                level,
                even.dispersion(),
                even.cityScatter() + levelUncertainty(even, latelyExpected),
                Arrays.stream(weekdays).map(factor -> factor / mean).toArray(),
                even.annual(),
                even.weeks());
    }

    /** Four weeks tell the level only so well: its error moves the whole city, as a swing does. */
    private static double levelUncertainty(Baseline even, double expected) {
        double swings = even.cityScatter() * expected * expected * WEEK / RECENT;
        double whole = expected + LEVEL_PRIOR;
        return (even.dispersion() * expected + swings) / (whole * whole);
    }
}
