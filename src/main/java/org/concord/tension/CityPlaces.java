package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.place.Strands;
import org.concord.place.Wards;

/** Finds the ids of the wards and strands that an authority's history names by code. */
@ApplicationScoped
class CityPlaces {
    private final Wards wards;
    private final Strands strands;

    CityPlaces(Wards wards, Strands strands) {
        this.wards = wards;
        this.strands = strands;
    }

    CityCodes of(CityHistory city) {
        Grid grid = city.history().grid();
        int placed = grid.lastIsNowhere() ? grid.wards() - 1 : grid.wards();
        List<Integer> wardIds = city.wards().stream()
                .limit(placed)
                .map(code -> wards.byCode(code).orElseThrow().id())
                .toList();
        List<Integer> strandIds = city.strands().stream()
                .map(code -> strands.byCode(code).orElseThrow().id())
                .toList();
        return new CityCodes(grid, wardIds, strandIds);
    }
}
