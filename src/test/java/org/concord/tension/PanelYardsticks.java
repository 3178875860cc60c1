package org.concord.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What other methods find on a panel, day by day, each with a score that rises with how much it stands out: on every cell,
 * every ward's total and every strand's, as the reference runs did, or over zones.
 */
final class PanelYardsticks {
    private static final int SUNDAYS = 7;
    private static final int YEAR = 364;

    /** Without it one report after seven days of none is infinitely far out. */
    private static final double LEAST_DEVIATION = 0.2;

    private final CityPanel panel;
    private final CountHistory history;
    private final List<Line> lines;

    /** One series of counts. */
    private record Line(Zone zone, StrandSet strands, int[] cells) {}

    PanelYardsticks(CityPanel panel) {
        this.panel = panel;
        this.history = panel.history();
        this.lines = lines(panel.grid());
    }

    private static List<Line> lines(Grid grid) {
        List<StrandSet> sets = StrandSet.eachAndAll(grid.strands());
        Stream<Line> cells = IntStream.range(0, grid.cells())
                .mapToObj(cell -> line(grid, Zone.of(cell / grid.strands()), sets.get(grid.strandOf(cell))));
        Stream<Line> wards =
                IntStream.range(0, grid.wards()).mapToObj(ward -> line(grid, Zone.of(ward), sets.getLast()));
        Stream<Line> strands =
                sets.subList(0, grid.strands()).stream().map(strand -> line(grid, Zone.city(grid.wards()), strand));
        return Stream.of(cells, wards, strands).flatMap(Function.identity()).toList();
    }

    private static Line line(Grid grid, Zone zone, StrandSet strands) {
        return new Line(zone, strands, strands.cells(grid, zone));
    }

    /** On each day: what this says of the daily counts of a series as known then, the last one today's. */
    private List<List<Finding>> daily(int from, int to, int back, Function<int[], Double> score) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> {
                    KnownCounts known = history.knownOn(day, day - back + 1);
                    return ranked(lines.stream().map(line -> finding(line, counts(line, known, back), 1, score)));
                })
                .toList();
    }

    private static List<Finding> ranked(Stream<Finding> findings) {
        return findings.filter(finding -> finding.score() > 0)
                .sorted(Comparator.comparingDouble(Finding::score).reversed())
                .toList();
    }

    private static Finding finding(Line line, int[] counts, int days, Function<int[], Double> score) {
        return new Finding(
                line.zone(), line.strands(), days, counts[counts.length - 1], CountLaw.poisson(1), score.apply(counts));
    }

    private static int[] counts(Line line, KnownCounts known, int back) {
        int[] counts = new int[back];
        for (int i = 0; i < back; i++) {
            for (int cell : line.cells()) {
                counts[i] += known.on(known.asOf() - back + 1 + i, cell);
            }
        }
        return counts;
    }

    List<List<Finding>> ears(Ears.Variant variant, int from, int to) {
        return daily(from, to, 12, counts -> earsScore(variant, LEAST_DEVIATION, counts));
    }

    static double earsScore(Ears.Variant variant, double leastDeviation, int[] counts) {
        int at = counts.length - 1;
        if (variant != Ears.Variant.C3) {
            return Math.min(99, deviations(counts, at, variant == Ears.Variant.C1 ? 0 : 2, leastDeviation));
        }
        // as the reference implementation has it, the two days before decide
        double score = 0;
        for (int back = 1; back <= 2; back++) {
            score += Math.max(0, deviations(counts, at - back, 2, leastDeviation) - 1);
        }
        return Math.min(99, score);
    }

    private static double deviations(int[] counts, int at, int lag, double leastDeviation) {
        int[] window = Arrays.copyOfRange(counts, at - lag - 7, at - lag);
        double mean = Arrays.stream(window).average().orElseThrow();
        double squares = Arrays.stream(window)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double deviation = Math.max(leastDeviation, Math.sqrt(squares / 6));
        return counts[at] <= mean ? 0 : deviation == 0 ? 99 : (counts[at] - mean) / deviation;
    }

    /** The last seven days against the windows of seven before, with a fortnight between; delay as usual. */
    List<List<Finding>> gammaPoisson(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> {
                    int weeks = Math.min(YEAR, day - 14) / 7;
                    int back = 14 + weeks * 7;
                    KnownCounts known = history.knownOn(day, day - back + 1);
                    ReportingDelay delay = ReportingDelay.asOf(day, panel.sightings());
                    double share = IntStream.range(0, 7)
                            .mapToDouble(delay::known)
                            .average()
                            .orElseThrow();
                    return ranked(lines.stream().map(line -> {
                        int[] counts = counts(line, known, back);
                        int now = Arrays.stream(counts, back - 7, back).sum();
                        double before =
                                0.5 + Arrays.stream(counts, 0, weeks * 7).sum();
                        CountLaw law = CountLaw.predictive(before, weeks / share);
                        double score = now < 3 ? 0 : Math.max(0, -law.log10UpperTail(now));
                        return new Finding(line.zone(), line.strands(), 7, now, law, score);
                    }));
                })
                .toList();
    }

    /** Evidence that daily counts rose by a factor of 2.5, started again after it passed the limit. */
    List<List<Finding>> likelihoodRatio(int from, int to, double limit) {
        SlowRise rise = new SlowRise(Math.log(2.5));
        double[] evidence = new double[lines.size()];
        List<List<Finding>> days = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            int back = Math.min(YEAR, day - 1);
            KnownCounts known = history.knownOn(day, day - back + 1);
            double share = ReportingDelay.asOf(day, panel.sightings()).known(0);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < evidence.length; i++) {
                int[] counts = counts(lines.get(i), known, back);
                double usual = (0.5 + Arrays.stream(counts, 0, back - 14).sum()) / (back - 14) * share;
                evidence[i] = rise.next(evidence[i], counts[back - 1], usual, 0);
                double score = evidence[i];
                findings.add(finding(lines.get(i), counts, 1, any -> score));
                evidence[i] = evidence[i] >= limit ? 0 : evidence[i];
            }
            days.add(ranked(findings.stream()));
        }
        return days;
    }

    /** On the last day of each week, with two years before. */
    List<List<Finding>> farrington(int from, int to) {
        FarringtonFlexible method =
                new FarringtonFlexible(new ReferenceWeeks.Shape(2, 3, 10, 26), 2.58, false, 0.005, 0, 4);
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> {
                    if (day % SUNDAYS != 0 || day < 109 * 7) {
                        return List.<Finding>of();
                    }
                    int weeks = day / 7;
                    KnownCounts known = history.knownOn(day, 1);
                    return ranked(lines.stream().map(line -> {
                        int[] daily = counts(line, known, weeks * 7);
                        int[] weekly = IntStream.range(0, weeks)
                                .map(week -> Arrays.stream(daily, week * 7, week * 7 + 7)
                                        .sum())
                                .toArray();
                        // a season of nothing but zeros would make one report an alarm
                        Optional<FarringtonFlexible.Verdict> verdict =
                                weekly[weeks - 1] < 3 ? Optional.empty() : method.judge(weekly, weeks - 1);
                        double score = verdict.map(one -> -Math.log10(Math.max(one.pValue(), 1e-99)))
                                .orElse(0.0);
                        return finding(line, weekly, 7, any -> score);
                    }));
                })
                .toList();
    }

    /** The scan of Kulldorff, of each strand and of all, over the year before; scored by its likelihood ratio. */
    List<List<Finding>> permutationScan(int from, int to) {
        List<StrandSet> sets = StrandSet.eachAndAll(panel.grid().strands());
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> ranked(sets.stream().flatMap(set -> permutationScan(day, set).stream())))
                .toList();
    }

    private Optional<Finding> permutationScan(int day, StrandSet set) {
        List<PermutationScan.Case> cases = panel.sightings().stream()
                .filter(one -> one.knownOn() <= day
                        && one.day() > day - YEAR
                        && set.strands().get(one.strand()))
                .map(one -> new PermutationScan.Case(one.ward(), one.day()))
                .toList();
        return new PermutationScan(panel.map(), cases, day, new PermutationScan.Settings(7, 3000, 3))
                .mostLikely()
                .map(cluster -> new Finding(
                        Zone.of(cluster.wards().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()),
                        set,
                        day - cluster.firstDay() + 1,
                        cluster.observed(),
                        CountLaw.poisson(cluster.expected()),
                        cluster.logLikelihoodRatio()));
    }
}
