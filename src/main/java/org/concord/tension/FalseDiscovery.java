package org.concord.tension;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's q-values: they would order a day's findings; they raise no alert. A reference method beside the bench: the list of
 * signals stays in the order of time, since a q-value depends on all that was looked at that day and so says nothing across days, and since
 * zones overlap, a day's tests are the same reports many times over.
 */
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
