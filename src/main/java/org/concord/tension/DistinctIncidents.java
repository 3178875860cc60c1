package org.concord.tension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From reports to what the statistics count: each incident once on each of its strands, on the day that its first report says, known since that
 * report. Of one person at most two incidents of a ward, strand and day count, so that nobody makes a rise alone; an incident that somebody else
 * told of too counts in any case, and so does each of those whose teller nobody knows. Pure.
 */
final class DistinctIncidents {
    static final int MOST_OF_ONE_REPORTER = 2;

    private final GridPlaces places;
    private final Map<OfOneReporter, Integer> counted = new HashMap<>();

    private DistinctIncidents(GridPlaces places) {
        this.places = places;
    }

    /** Where wards and strands stand in the grid. */
    interface GridPlaces {
        int ward(ToldIncident told);

        Set<Integer> strands(ToldIncident told);
    }

    private record OfOneReporter(long reporter, int ward, int strand, int day) {}

    /** @param told in the order in which it became known */
    static List<Sighting> of(List<ToldIncident> told, GridPlaces places) {
        Map<Object, List<ToldIncident>> incidents = new LinkedHashMap<>();
        told.forEach(one ->
                incidents.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(one));
        DistinctIncidents distinct = new DistinctIncidents(places);
        return incidents.values().stream()
                .flatMap(reports -> distinct.sightings(reports).stream())
                .toList();
    }

    private List<Sighting> sightings(List<ToldIncident> reports) {
        ToldIncident first = reports.getFirst();
        int day = (int) first.happenedOn().toEpochDay();
        int knownOn = (int) first.knownOn().toEpochDay();
        int ward = places.ward(first);
        Set<Long> reporters = new HashSet<>();
        reports.forEach(report -> reporters.add(report.reporter()));
        List<Sighting> sightings = new ArrayList<>();
        for (int strand : places.strands(first)) {
            if (reporters.size() > 1 || counts(first, ward, strand, day)) {
                sightings.add(new Sighting(day, knownOn, ward, strand));
            }
        }
        return sightings;
    }

    private boolean counts(ToldIncident told, int ward, int strand, int day) {
        Long reporter = told.reporter();
        return reporter == null
                || counted.merge(new OfOneReporter(reporter, ward, strand, day), 1, Integer::sum)
                        <= MOST_OF_ONE_REPORTER;
    }
}
