package org.concord.tension;

import java.util.Collection;
import java.util.List;

/**
 * All that the statistics of one city go by.
 *
 * @param wards codes by their place in the grid; {@link #NOWHERE} stands last, for incidents whose ward is not known
 * @param strands codes by their place in the grid
 */
record CityHistory(CountHistory history, CityMap city, SpikeWords words, List<String> wards, List<String> strands) {
    static final String NOWHERE = "UNKNOWN";

    CityHistory {
        wards = List.copyOf(wards);
        strands = List.copyOf(strands);
    }

    /** The cells of these strands in these wards, which are all in the grid. */
    int[] cells(Collection<String> inWards, Collection<String> ofStrands) {
        Grid grid = history.grid();
        return inWards.stream()
                .mapToInt(wards::indexOf)
                .flatMap(ward -> ofStrands.stream().mapToInt(strand -> grid.cell(ward, strands.indexOf(strand))))
                .toArray();
    }
}
