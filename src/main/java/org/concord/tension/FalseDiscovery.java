package org.concord.tension;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's q-values: they order a day's findings; they raise no alert. */
final class FalseDiscovery {

    private FalseDiscovery() {}

    static double[] qValues(double[] pValues) {
        int[] fromLargest = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] qValues = new double[pValues.length];
        double smallest = 1;
        for (int rank = pValues.length; rank > 0; rank--) {
            int i = fromLargest[pValues.length - rank];
            smallest = Math.min(smallest, pValues[i] * pValues.length / rank);
            qValues[i] = smallest;
        }
        return qValues;
    }
}
