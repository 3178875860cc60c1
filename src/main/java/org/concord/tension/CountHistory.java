package org.concord.tension;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All the statistics may know.
 *
 * @param openedOn the first day on which reports could come in
 * @param outages days on which they could not; they count as no days at all, neither in windows nor in history
 * @param epoch a day on which the counting changed, as by a new channel or boundary: history before it counts for less
 * @param usualWeek earlier weekly totals of each cell from before we opened; empty if nobody knows any
 */
record CountHistory(
        Grid grid,
        List<Sighting> sightings,
        int openedOn,
        Set<Integer> outages,
        OptionalInt epoch,
        List<Double> usualWeek) {

    CountHistory {
        sightings = List.copyOf(sightings);
        outages = Set.copyOf(outages);
        usualWeek = List.copyOf(usualWeek);
        if (!usualWeek.isEmpty() && usualWeek.size() != grid.cells()) {
            throw new IllegalArgumentException("a usual week has a total for every cell or for none");
        }
    }

    static CountHistory of(Grid grid, List<Sighting> sightings, int openedOn) {
        return new CountHistory(grid, sightings, openedOn, Set.of(), OptionalInt.empty(), List.of());
    }

    /** How many days had passed at the end of this one. */
    int daysBy(int asOf) {
        return asOf - openedOn + 1;
    }

    /** Whether so little was known on that day that nothing is to be called unusual. */
    boolean isLearning(int asOf) {
        return daysBy(asOf) <= SpikeDetector.LEARNING_DAYS && usualWeek.isEmpty();
    }

    KnownCounts knownOn(int asOf, int from) {
        return KnownCounts.of(this, from, asOf);
    }
}
