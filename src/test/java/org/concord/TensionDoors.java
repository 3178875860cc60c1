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
                Map.entry("GET /api/v1/tension/history", Set.of("coordinator")),
                Map.entry("GET /api/v1/tension/wards/{code}/cases", TENSION_WORK),
                Map.entry("GET /api/v1/tension/wards/{code}/series", Set.of("officer", "coordinator", "analyst")),
                Map.entry("POST /api/v1/tension/counts/rebuilds", Set.of("coordinator", "administrator")),
                Map.entry("POST /api/v1/tension/counts/verifications", Set.of("coordinator", "administrator")),
                Map.entry("PUT /api/v1/tension/history", Set.of("coordinator")));
    }

    /** Method and path → who may open it. */
    public static Map<String, Set<String>> pages() {
        return Map.ofEntries(Map.entry("GET /console/tension", TENSION_WORK));
    }
}
