package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the space-time permutation scan says of a rise (detection.md §6.5): whether the place stands out from the rest of the city, or the
 * whole city is up.
 */
public enum SignalOpinion {
    LOCAL,
    CITY;

    private static final PermutationScan.Settings SETTINGS = new PermutationScan.Settings(7, 5_000, 3);
    private static final int SHUFFLES = 99;
    private static final double RARE = 0.05;

    /** Days that the scan compares with one another. */
    private static final int LOOKED_BACK = 60;

    private static final int MOST_CASES = 2_000;

    /** Null where there is too little to compare, or too much to be quick. */
    static @Nullable SignalOpinion on(Finding finding, CountHistory history, CityMap city, int asOf) {
        if (finding.zone().wholeCity()) {
            return CITY;
        }
        List<PermutationScan.Case> cases = new ArrayList<>();
        for (Sighting one : history.sightings()) {
            boolean counts = one.knownOn() <= asOf
                    && one.day() > asOf - LOOKED_BACK
                    && finding.strands().strands().get(one.strand())
                    && history.grid().placed(history.grid().cell(one.ward(), one.strand()));
            if (counts) {
                cases.add(new PermutationScan.Case(one.ward(), one.day()));
            }
        }
        if (cases.isEmpty() || cases.size() > MOST_CASES) {
            return null;
        }
        PermutationScan scan = new PermutationScan(city, cases, asOf, SETTINGS);
        Optional<PermutationScan.Cluster> found = scan.mostLikely();
        boolean local = found.filter(cluster ->
                        cluster.wards().stream().anyMatch(finding.zone().wards()::get))
                .filter(cluster -> scan.chance(cluster, SHUFFLES, asOf) <= RARE)
                .isPresent();
        return local ? LOCAL : CITY;
    }
}
