package org.concord.tension;

import java.util.List;
import java.util.stream.Stream;

/**
 * Do incidents of a strand follow each other nearby more than chance would have it? Observed and expected pairs for three
 * distances and three spans of time, as a month's background to near repeats. It raises no alert.
 */
record KnoxTable(List<Field> fields) {

    private static final List<Double> METRES = List.of(100.0, 200.0, 400.0);
    private static final List<Integer> DAYS = List.of(3, 7, 14);
    private static final int SHUFFLES = 999;

    /** @param chance of so many pairs or more if days and places had nothing to do with each other */
    record Field(ClosePairs.Limits limits, long observed, double expected, double chance) {}

    KnoxTable {
        fields = List.copyOf(fields);
    }

    /** The same places and seed give the same table. */
    static KnoxTable of(List<ClosePairs.Place> places, long seed) {
        List<ClosePairs.Place> coarse =
                places.stream().map(ClosePairs.Place::coarse).toList();
        return new KnoxTable(
                METRES.stream().flatMap(metres -> row(coarse, metres, seed)).toList());
    }

    private static Stream<Field> row(List<ClosePairs.Place> places, double metres, long seed) {
        return DAYS.stream().map(days -> {
            ClosePairs.Limits limits = new ClosePairs.Limits(metres, days);
            ClosePairs pairs = ClosePairs.among(places, limits);
            return new Field(
                    limits, pairs.closeBoth(), pairs.expected(), ClosePairs.chance(places, limits, SHUFFLES, seed));
        });
    }
}
