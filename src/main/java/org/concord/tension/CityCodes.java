package org.concord.tension;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Places in the grid beside the ids of the register.
 *
 * @param wards ids; the place for unknown wards has none and stands last
 */
record CityCodes(Grid grid, List<Integer> wards, List<Integer> strands) {
    CityCodes {
        wards = List.copyOf(wards);
        strands = List.copyOf(strands);
    }

    Integer[] wardsOf(Zone zone) {
        return zone.each()
                .filter(place -> place < wards.size())
                .mapToObj(wards::get)
                .toArray(Integer[]::new);
    }

    Short[] strandsOf(StrandSet set) {
        return set.strands().stream()
                .mapToObj(place -> strands.get(place).shortValue())
                .toArray(Short[]::new);
    }

    /** Empty if none of these wards is there any more. */
    Optional<Zone> zone(boolean wholeCity, Collection<Integer> ids) {
        if (wholeCity) {
            return Optional.of(Zone.city(grid.wards()));
        }
        BitSet places = places(wards, ids);
        return places.isEmpty() ? Optional.empty() : Optional.of(new Zone(places, false));
    }

    Optional<StrandSet> strandSet(boolean all, Collection<Integer> ids) {
        BitSet places = places(strands, ids);
        if (all) {
            places.set(0, grid.strands());
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new StrandSet(places, all));
    }

    private static BitSet places(List<Integer> all, Collection<Integer> ids) {
        BitSet places = new BitSet();
        for (int place = 0; place < all.size(); place++) {
            places.set(place, ids.contains(all.get(place)));
        }
        return places;
    }
}
