package org.concord.tension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slow evidence by codes, so that it outlives a change of wards or strands: a new series begins with none. */
final class SlowTracks {
    private static final String CITY = "city";
    private static final String NOWHERE = "nowhere";

    private SlowTracks() {}

    static SlowRises read(Map<String, SlowRises.Track> kept, CityHistory city, int day) {
        List<SlowRises.Track> tracks = new ArrayList<>();
        for (String name : names(city)) {
            tracks.add(kept.getOrDefault(name, new SlowRises.Track(0, day, 0, 0)));
        }
        return new SlowRises(tracks);
    }

    static Map<String, SlowRises.Track> write(SlowRises rises, CityHistory city) {
        List<String> names = names(city);
        Map<String, SlowRises.Track> kept = new HashMap<>();
        for (int series = 0; series < names.size(); series++) {
            kept.put(names.get(series), rises.tracks().get(series));
        }
        return kept;
    }

    /** In the order of {@link SlowRises#none}. */
    private static List<String> names(CityHistory city) {
        Grid grid = city.history().grid();
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int ward = grid.wardOf(cell);
            String place = grid.placed(cell) ? city.wards().get(ward) : NOWHERE;
            names.add(place + "/" + city.strands().get(grid.strandOf(cell)));
        }
        city.strands().forEach(strand -> names.add(CITY + "/" + strand));
        return names;
    }
}
