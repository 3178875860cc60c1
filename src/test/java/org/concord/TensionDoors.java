package org.concord;

import java.util.Map;
import java.util.Set;

/** What opens tension to whom: its endpoints and its pages, for the two tables of every door × every role. */
public final class TensionDoors {
    private static final Set<String> TENSION_WORK = Set.of("officer", "coordinator");

    private TensionDoors() {}

    /** Method and path → who may call it. */
    static Map<String, Set<String>> endpoints() {
        return Map.ofEntries(
                Map.entry("GET /api/v1/tension/levels", Set.of("officer", "coordinator", "analyst")),
                Map.entry("GET /api/v1/tension/wards", Set.of("officer", "coordinator", "analyst")),
                Map.entry("GET /api/v1/tension/wards/{code}/assessments", TENSION_WORK),
                Map.entry("POST /api/v1/tension/wards/{code}/assessments", Set.of("coordinator")));
    }

    /** Method and path → who may open it. */
    public static Map<String, Set<String>> pages() {
        return Map.ofEntries(
                Map.entry("GET /console/tension", TENSION_WORK),
                Map.entry("GET /console/tension/wards/{code}", TENSION_WORK),
                Map.entry("POST /console/tension/wards/{code}", Set.of("coordinator")));
    }
}
