package org.concord.tension;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small published methods that the service does not use, to be measured against. */
final class OtherYardsticks {
    /**
     * Crow and Gardner, Biometrika 46 (1959) 441: the upper end of the 95 % interval of a Poisson mean when 0, 1, 2 …
     * were counted.
     */
    private static final double[] CROW_AND_GARDNER = {
        3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.050, 20.335, 21.364,
        22.945, 23.762, 25.400, 26.306, 27.735, 28.966, 30.017
    };

    private OtherYardsticks() {}

    /** The Robert Koch Institute's: the same weeks of earlier years, mean and two standard deviations. */
    static Optional<Double> rkiBound(int[] counts, int at, int season, int years, int halfWidth) {
        if (at - years * season - halfWidth < 0) {
            return Optional.empty();
        }
        int[] same = IntStream.rangeClosed(1, years)
                .map(year -> at - year * season)
                .flatMap(middle -> IntStream.rangeClosed(middle - halfWidth, middle + halfWidth))
                .map(week -> counts[week])
                .toArray();
        double mean = IntStream.of(same).average().orElseThrow();
        double squares = IntStream.of(same)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return Optional.of(
                mean <= 20 ? CROW_AND_GARDNER[(int) mean] : mean + 2 * Math.sqrt(squares / (same.length - 1)));
    }

    /**
     * The likelihood of a rising mean over that of a constant one, whatever the rise; Frisén, Andersson and Schiöler,
     * Statistics in Medicine 28 (2009) 494.
     */
    static double risingOverConstant(int[] counts) {
        Deque<double[]> steps = new ArrayDeque<>();
        for (int count : counts) {
            double[] step = {count, 1};
            // what would fall is pooled with what came before
            while (!steps.isEmpty() && steps.peek()[0] / steps.peek()[1] >= step[0] / step[1]) {
                double[] before = steps.pop();
                step = new double[] {before[0] + step[0], before[1] + step[1]};
            }
            steps.push(step);
        }
        double mean = Arrays.stream(counts).average().orElse(0);
        return Math.exp(steps.stream()
                .filter(step -> step[0] > 0)
                .mapToDouble(step -> step[0] * Math.log(step[0] / step[1] / mean))
                .sum());
    }

    /** Benjamini and Yekutieli's: as q-values, for tests that depend on each other in any way. */
    static double[] yekutieli(double[] pValues) {
        double harmonic = IntStream.rangeClosed(1, pValues.length)
                .mapToDouble(rank -> 1.0 / rank)
                .sum();
        double[] inflated = Arrays.stream(pValues).map(p -> p * harmonic).toArray();
        return Arrays.stream(FalseDiscovery.qValues(inflated))
                .map(q -> Math.min(1, q))
                .toArray();
    }

    static double[] holm(double[] pValues) {
        int[] fromSmallest = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int rank = 0; rank < pValues.length; rank++) {
            int i = fromSmallest[rank];
            largest = Math.max(largest, Math.min(1, pValues[i] * (pValues.length - rank)));
            adjusted[i] = largest;
        }
        return adjusted;
    }

    static double[] bonferroni(double[] pValues) {
        return Arrays.stream(pValues).map(p -> Math.min(1, p * pValues.length)).toArray();
    }
}
