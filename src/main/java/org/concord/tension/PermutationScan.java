package org.concord.tension;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The space-time permutation scan of Kulldorff et al., PLoS Medicine 2 (2005) e59, prospective: which circle of wards has
 * more of its reports in the last days than the rest of the city has. It knows no population and no baseline, so it does
 * not mind a rise of the whole city, and does not see one. A second opinion beside {@link WindowScan}.
 */
final class PermutationScan {

    /**
     * @param longest window in days
     * @param radius of a circle in metres, which also holds half of all cases at the most
     * @param fewest cases that make a cluster
     */
    record Settings(int longest, double radius, int fewest) {}

    /** One report: its ward and its day. */
    record Case(int ward, int day) {}

    /** @param logLikelihoodRatio how much better a raised rate inside explains the cases */
    record Cluster(Set<Integer> wards, int firstDay, int observed, double expected, double logLikelihoodRatio) {}

    private final int[] wardOf;
    private final int[] days;
    private final int lastDay;
    private final Settings settings;
    private final List<int[]> circles;
    private final int[] ofWard;

    PermutationScan(CityMap city, List<Case> cases, int lastDay, Settings settings) {
        this.wardOf = cases.stream().mapToInt(Case::ward).toArray();
        this.days = cases.stream().mapToInt(Case::day).toArray();
        this.lastDay = lastDay;
        this.settings = settings;
        this.ofWard = new int[city.size()];
        IntStream.of(wardOf).forEach(ward -> ofWard[ward]++);
        this.circles = circles(city);
    }

    /** The wards nearest to each ward, one more at a time; the same set once only. */
    private List<int[]> circles(CityMap city) {
        Set<Set<Integer>> circles = new LinkedHashSet<>();
        for (CityMap.Spot centre : city.wards()) {
            Set<Integer> circle = new LinkedHashSet<>();
            IntStream.range(0, city.size())
                    .boxed()
                    .filter(ward -> centre.distance(city.wards().get(ward)) <= settings.radius())
                    .sorted(Comparator.comparingDouble(
                            ward -> centre.distance(city.wards().get(ward))))
                    .forEach(ward -> {
                        circle.add(ward);
                        circles.add(Set.copyOf(circle));
                    });
        }
        return circles.stream()
                .map(circle -> circle.stream().mapToInt(Integer::intValue).toArray())
                .filter(circle -> 2 * sum(ofWard, circle) <= wardOf.length)
                .toList();
    }

    /** Empty if no circle has both enough cases and more than expected. */
    Optional<Cluster> mostLikely() {
        return mostLikely(days);
    }

    /** The chance of a cluster as marked or more if the days had fallen on the reports at random. */
    double chance(Cluster cluster, int shuffles, long seed) {
        Random random = new Random(seed);
        int[] shuffled = days.clone();
        int asMarked = 0;
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            shuffle(shuffled, random);
            double ratio = mostLikely(shuffled).map(Cluster::logLikelihoodRatio).orElse(0.0);
            asMarked += ratio >= cluster.logLikelihoodRatio() ? 1 : 0;
        }
        return (asMarked + 1.0) / (shuffles + 1.0);
    }

    private static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    private Optional<Cluster> mostLikely(int[] onDays) {
        int[][] byAge = new int[settings.longest()][ofWard.length];
        for (int i = 0; i < onDays.length; i++) {
            int age = lastDay - onDays[i];
            if (age < settings.longest()) {
                byAge[age][wardOf[i]]++;
            }
        }
        int[] within = new int[ofWard.length];
        Cluster best = null;
        for (int age = 0; age < settings.longest(); age++) {
            for (int ward = 0; ward < within.length; ward++) {
                within[ward] += byAge[age][ward];
            }
            best = better(best, within, lastDay - age);
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Cluster better(@Nullable Cluster before, int[] within, int firstDay) {
        int windowCases = IntStream.of(within).sum();
        Cluster best = before;
        for (int[] circle : circles) {
            int observed = sum(within, circle);
            double expected = (double) sum(ofWard, circle) * windowCases / wardOf.length;
            if (observed >= settings.fewest() && observed > expected) {
                double ratio = ratio(observed, expected);
                best = best == null || ratio > best.logLikelihoodRatio()
                        ? new Cluster(wards(circle), firstDay, observed, expected, ratio)
                        : best;
            }
        }
        return best;
    }

    private static Set<Integer> wards(int[] circle) {
        return IntStream.of(circle).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static int sum(int[] counts, int[] circle) {
        int sum = 0;
        for (int ward : circle) {
            sum += counts[ward];
        }
        return sum;
    }

    private double ratio(int observed, double expected) {
        double outside = wardOf.length - (double) observed;
        double rest = outside == 0 ? 0 : outside * Math.log(outside / (wardOf.length - expected));
        return observed * Math.log(observed / expected) + rest;
    }
}
