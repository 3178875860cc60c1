package org.concord.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One of the weekly series with outbreaks of Noufaily et al., Statistics in Medicine 32 (2013) 1206: 624 weeks, four past
 * outbreaks from week 313 on, one in the last 49 weeks, which are judged.
 *
 * @param first index of the first week with a case of the last outbreak
 * @param last index of the last one
 * @param size of the last outbreak in standard deviations, 1 to 10
 * @param truth the mean of each week without outbreaks, if it is known
 */
record OutbreakSeries(int[] counts, int first, int last, int size, double[] truth, double dispersion) {
    static final int JUDGED_FROM = 575;
    static final int WEEKS = 624;
    private static final int PAST_FROM = 312;
    private static final int[] PAST_SIZES = {0, 2, 3, 5, 10};

    /** θ, φ, β, γ1, γ2 of the paper's seven groups. */
    private static final double[][] GROUPS = {
        {0.1, 1.5, .0025, .6, .6},
        {-2, 2, .005, .1, .3},
        {1.5, 1, .003, .2, -.4},
        {0.5, 5, .002, .5, .5},
        {2.5, 3, .001, 1, .1},
        {3.75, 1.1, .001, .1, -.1},
        {5, 1.2, .0001, .05, .01}
    };

    boolean quiet(int week) {
        return week < first || week > last;
    }

    static List<OutbreakSeries> kept(Vectors vectors) {
        Map<String, int[]> extra = new HashMap<>();
        for (CSVRecord row : vectors.rows("noufaily_outbreak_cases.csv")) {
            extra.computeIfAbsent(name(row), name -> new int[WEEKS])[whole(row, "week") - 1] +=
                    whole(row, "extra_current");
        }
        return vectors.rows("noufaily_counts.csv").stream()
                .map(row -> {
                    int[] counts = IntStream.rangeClosed(1, WEEKS)
                            .map(week -> whole(row, "w" + week))
                            .toArray();
                    return of(
                            counts,
                            extra.getOrDefault(name(row), new int[WEEKS]),
                            whole(row, "k_current"),
                            new double[0],
                            1);
                })
                .toList();
    }

    private static OutbreakSeries of(int[] counts, int[] extra, int size, double[] truth, double dispersion) {
        int[] hit = IntStream.range(JUDGED_FROM, WEEKS)
                .filter(week -> extra[week] > 0)
                .toArray();
        return hit.length == 0
                ? new OutbreakSeries(counts, WEEKS, WEEKS - 1, size, truth, dispersion)
                : new OutbreakSeries(counts, hit[0], hit[hit.length - 1], size, truth, dispersion);
    }

    private static String name(CSVRecord row) {
        return row.get("scenario") + "/" + row.get("rep");
    }

    private static int whole(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** All 42 scenarios, each so many times, with sizes in turn. */
    static List<OutbreakSeries> invented(int replicates, long seed) {
        UniformRandomProvider random = new SplittableRandom(seed)::nextLong;
        List<OutbreakSeries> series = new ArrayList<>();
        for (double[] group : GROUPS) {
            for (int shape = 0; shape < 6; shape++) {
                for (int replicate = 0; replicate < replicates; replicate++) {
                    series.add(invented(group, shape % 2 == 1, shape / 2, series.size(), random));
                }
            }
        }
        return series;
    }

    private static OutbreakSeries invented(
            double[] group, boolean trend, int waves, int number, UniformRandomProvider random) {
        double[] truth = IntStream.rangeClosed(1, WEEKS)
                .mapToDouble(week -> Math.exp(group[0]
                        + (trend ? group[2] * week : 0)
                        + IntStream.rangeClosed(1, waves)
                                .mapToDouble(j -> group[3] * Math.cos(2 * Math.PI * j * week / 52)
                                        + group[4] * Math.sin(2 * Math.PI * j * week / 52))
                                .sum()))
                .toArray();
        int[] counts = DoubleStream.of(truth)
                .mapToInt(mean -> count(mean, group[1], random))
                .toArray();
        int[] past = new int[WEEKS];
        IntStream.range(0, 4)
                .forEach(i -> outbreak(past, PAST_FROM, JUDGED_FROM, PAST_SIZES[number % 5], truth, group[1], random));
        int[] current = new int[WEEKS];
        int size = 1 + number % 10;
        outbreak(current, JUDGED_FROM, WEEKS, size, truth, group[1], random);
        Arrays.setAll(counts, week -> counts[week] + past[week] + current[week]);
        return of(counts, current, size, truth, group[1]);
    }

    private static void outbreak(
            int[] extra, int from, int to, int size, double[] truth, double dispersion, UniformRandomProvider random) {
        int start = from + (int) ((to - from) * random.nextDouble());
        double mean = size * Math.sqrt(dispersion * truth[start]);
        int cases = mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
        for (int i = 0; i < cases; i++) {
            double normal = ZigguratSampler.NormalizedGaussian.of(random).sample();
            int week = start + (int) Math.floor(Math.exp(0.5 * normal));
            if (week < to) {
                extra[week]++;
            }
        }
    }

    private static int count(double mean, double dispersion, UniformRandomProvider random) {
        double poissonMean = dispersion > 1
                ? AhrensDieterMarsagliaTsangGammaSampler.of(random, mean / (dispersion - 1), dispersion - 1)
                        .sample()
                : mean;
        return poissonMean > 0 ? PoissonSampler.of(random, poissonMean).sample() : 0;
    }

    /** How a method fares that gives each judged week of each series a score. */
    record Result(List<OutbreakSeries> series, List<double[]> scores) {

        double falsePositives(double threshold) {
            double[] quiet = quiet().toArray();
            return DoubleStream.of(quiet).filter(score -> score > threshold).count() / (double) quiet.length;
        }

        /** Outbreaks with an alarm between their first case and their last. */
        double detected(double threshold, int leastSize, int mostSize) {
            long outbreaks = 0;
            long found = 0;
            for (int i = 0; i < series.size(); i++) {
                OutbreakSeries one = series.get(i);
                double[] of = scores.get(i);
                if (one.size() >= leastSize && one.size() <= mostSize) {
                    outbreaks++;
                    found += IntStream.rangeClosed(one.first(), one.last())
                                    .anyMatch(week -> of[week - JUDGED_FROM] > threshold)
                            ? 1
                            : 0;
                }
            }
            return found / (double) outbreaks;
        }

        /** The lowest threshold that so few quiet weeks exceed. */
        double threshold(double falsePositives) {
            double[] sorted = quiet().sorted().toArray();
            return sorted[sorted.length - 1 - (int) Math.floor(falsePositives * sorted.length)];
        }

        private DoubleStream quiet() {
            return IntStream.range(0, series.size()).boxed().flatMapToDouble(i -> IntStream.range(JUDGED_FROM, WEEKS)
                    .filter(series.get(i)::quiet)
                    .mapToDouble(week -> scores.get(i)[week - JUDGED_FROM]));
        }
    }
}
