package org.concord.tension;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether the law of a cell's count is right where nothing is going on: of the randomised PIT P(more) + U · P(as many) every hundredth part has to hold
 * one in a hundred. Without U the chance of so many or more cannot be even, as small counts have few values.
 *
 * @param cells ward, strand and window with 0.3 or more expected
 * @param rare how many of them had a PIT of 0.01 or less
 * @param rareByChance how many had so small a chance of so many or more: that errs on the side of silence
 * @param tenths how many lie in each tenth
 */
record Calibration(int cells, int rare, int rareByChance, int[] tenths) {
    static final double LEAST = 0.006;
    static final double MOST = 0.015;

    private static final double LEAST_EXPECTED = 0.3;
    private static final double RARE = 0.01;
    private static final int WEEK = 7;

    /** Once a week, so that windows do not overlap. */
    static Calibration of(List<CityPanel> panels, int days, int from, int to) {
        Calibration all = new Calibration(0, 0, 0, new int[10]);
        SplittableRandom random = new SplittableRandom(DetectionQualityBench.SEED);
        for (CityPanel panel : panels) {
            CountHistory history = panel.history();
            for (int day = from; day <= to; day += WEEK) {
                all = all.with(
                        panel,
                        history.knownOn(day, day - days + 1),
                        Picture.asOf(day, history).orElseThrow(),
                        random);
            }
        }
        return all;
    }

    private Calibration with(CityPanel panel, KnownCounts known, Picture picture, SplittableRandom random) {
        int days = known.asOf() - known.from() + 1;
        int[] counts = known.last(days);
        int more = 0;
        int rareMore = 0;
        int byChance = 0;
        int[] in = tenths.clone();
        for (int cell = 0; cell < panel.grid().cells(); cell++) {
            double expected = 0;
            for (int age = 0; age < days; age++) {
                expected += picture.expectedKnown(cell, known.asOf() - age, age);
            }
            if (expected >= LEAST_EXPECTED) {
                CountLaw law =
                        picture.baseline().law(expected, picture.baseline().uncertainty(new int[] {cell}));
                double asMany = law.upperTail(counts[cell]);
                double beyond = law.upperTail(counts[cell] + 1L);
                double pit = beyond + random.nextDouble() * (asMany - beyond);
                more++;
                rareMore += pit <= RARE ? 1 : 0;
                byChance += asMany <= RARE ? 1 : 0;
                in[Math.min(9, (int) (10 * pit))]++;
            }
        }
        return new Calibration(cells + more, rare + rareMore, rareByChance + byChance, in);
    }

    double rareShare() {
        return (double) rare / cells;
    }

    double rareByChanceShare() {
        return (double) rareByChance / cells;
    }

    boolean holds() {
        return rareShare() >= LEAST && rareShare() <= MOST;
    }
}
