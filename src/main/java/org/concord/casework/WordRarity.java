package org.concord.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much it says that two reports have a word in common: the less, the more reports of the same wards and days have it (inverse document
 * frequency, Spärck Jones 1972). Where few are at hand, as if forty others were without it. Pure.
 */
final class WordRarity {
    private static final int ASSUMED_OTHERS = 40;
    private static final int SHORTEST = 3;

    /** Of the English stop words of PostgreSQL those that are long enough to be kept otherwise. */
    private static final Set<String> SAY_NOTHING =
            Set.of(("about above after again against all and any are because been before being"
                            + " below between both but can did does doing don down during each few for from further had has have having her here hers"
                            + " herself him himself his how into its itself just more most myself nor not now off once only other our ours ourselves"
                            + " out over own same she should some such than that the their theirs them themselves then there these they this those"
                            + " through too under until very was were what when where which while who whom why will with you your yours")
                    .split(" "));

    private final Map<String, Integer> having = new HashMap<>();
    private final int reports;

    WordRarity(Collection<Set<String>> told) {
        told.forEach(words -> words.forEach(word -> having.merge(word, 1, Integer::sum)));
        reports = told.size();
    }

    static boolean says(String word) {
        return word.length() >= SHORTEST && !SAY_NOTHING.contains(word);
    }

    /**
     * What two have in common.
     *
     * @param weight in nats
     * @param share of the one that has less to say, 0 to 1
     */
    record Common(double weight, double share) {}

    Common of(Set<String> one, Set<String> other) {
        double shared =
                one.stream().filter(other::contains).mapToDouble(this::weight).sum();
        double less = Math.min(total(one), total(other));
        return new Common(shared, less == 0 ? 0 : shared / less);
    }

    private double total(Set<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return Math.log((reports + ASSUMED_OTHERS + 1.0) / (having.getOrDefault(word, 0) + 1.0));
    }
}
