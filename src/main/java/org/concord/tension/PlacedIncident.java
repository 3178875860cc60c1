package org.concord.tension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident with its place, where one is known that may be used.
 *
 * @param file the case, which is one incident
 * @param ward id
 * @param strands ids
 * @param reporter a mark that reports of one person on one day have in common; null = not known who it was
 * @param at no nearer than to 100 metres; null = nobody told a point, or it lies elsewhere than the case does by now
 */
record PlacedIncident(
        UUID file,
        LocalDate happenedOn,
        LocalDate knownOn,
        @Nullable Integer ward,
        List<Integer> strands,
        @Nullable Long reporter,
        ClosePairs.@Nullable Place at) {
    PlacedIncident {
        strands = List.copyOf(strands);
    }

    /** Of one person no more of a day than what counts of one, so that nobody makes a street alarmed alone. */
    static List<PlacedIncident> counted(List<PlacedIncident> told) {
        Map<Long, Integer> ofOne = new HashMap<>();
        return told.stream()
                .filter(one -> one.reporter() == null
                        || ofOne.merge(one.reporter(), 1, Integer::sum) <= DistinctIncidents.MOST_OF_ONE_REPORTER)
                .toList();
    }

    boolean isOf(int strand) {
        return strands.contains(strand);
    }
}
