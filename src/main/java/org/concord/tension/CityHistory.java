package org.concord.tension;

import java.util.List;

/**
 * An authority as the statistics see it.
 *
 * @param words names by place in the grid
 * @param wards codes by place in the grid; a place for unknown wards, if there is one, comes last and may be left out
 * @param strands codes by place in the grid
 */
record CityHistory(CountHistory history, CityMap city, SpikeWords words, List<String> wards, List<String> strands) {
    CityHistory {
        wards = List.copyOf(wards);
        strands = List.copyOf(strands);
    }
}
