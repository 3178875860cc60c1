package org.concord.tension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at every zone, every set of strands and both windows that end today: the expectation-based scan after Neill,
 * International Journal of Health Geographics 8 (2009) 20, with an exact tail in place of its likelihood ratio.
 */
final class WindowScan {

    static final List<Integer> WINDOWS = List.of(3, 7);
    private static final int FEWEST = 3;

    private final Grid grid;
    private final List<Look> looks;

    private record Look(Zone zone, StrandSet strands, int[] cells) {}

    WindowScan(CityMap city, Grid grid) {
        this.grid = grid;
        this.looks = new ArrayList<>();
        for (Zone zone : city.zones()) {
            for (StrandSet strands : StrandSet.eachAndAll(grid.strands())) {
                looks.add(new Look(zone, strands, strands.cells(grid, zone)));
            }
        }
    }

    /** All that scored at least so high, the rarest first; ties in the order of zones, so that runs repeat. */
    List<Finding> scan(KnownCounts known, Picture picture, double leastScore) {
        List<Finding> findings = new ArrayList<>();
        for (int days : WINDOWS) {
            int[] counts = known.last(days);
            double[] expected = expected(known, picture, days);
            for (Look look : looks) {
                int count = sum(counts, look.cells());
                double usual = sum(expected, look.cells());
                if (count >= FEWEST && count > usual) {
                    Finding finding = judge(
                            look,
                            days,
                            count,
                            picture.baseline().law(usual, picture.baseline().uncertainty(look.cells())));
                    if (finding.score() >= leastScore) {
                        findings.add(finding);
                    }
                }
            }
        }
        findings.sort(Comparator.comparingDouble(Finding::score).reversed());
        return findings;
    }

    private static Finding judge(Look look, int days, int count, CountLaw law) {
        return new Finding(look.zone(), look.strands(), days, count, law, Math.max(0, -law.log10UpperTail(count)));
    }

    private double[] expected(KnownCounts known, Picture picture, int days) {
        double[] expected = new double[grid.cells()];
        for (int age = 0; age < days; age++) {
            int day = known.asOf() - age;
            if (!known.outage(day)) {
                for (int cell = 0; cell < expected.length; cell++) {
                    expected[cell] += picture.expectedKnown(cell, day, age);
                }
            }
        }
        return expected;
    }

    private static int sum(int[] counts, int[] cells) {
        int sum = 0;
        for (int cell : cells) {
            sum += counts[cell];
        }
        return sum;
    }

    private static double sum(double[] expected, int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += expected[cell];
        }
        return sum;
    }
}
