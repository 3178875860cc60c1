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
                Map.entry("GET /api/v1/tension/event-kinds", TENSION_WORK),
                Map.entry("GET /api/v1/tension/events", TENSION_WORK),
                Map.entry("GET /api/v1/tension/events/{id}", TENSION_WORK),
                Map.entry("GET /api/v1/tension/rumours", TENSION_WORK),
                Map.entry("GET /api/v1/tension/rumours/{id}", TENSION_WORK),
                Map.entry("PATCH /api/v1/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events/{id}/copies", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events/{id}/reviews", TENSION_WORK),
                Map.entry("POST /api/v1/tension/rumours", TENSION_WORK),
                Map.entry("POST /api/v1/tension/rumours/{id}/line/decisions", Set.of("coordinator")),
                Map.entry("PUT /api/v1/tension/events/{id}", TENSION_WORK));
    }

    /** Method and path → who may open it. */
    public static Map<String, Set<String>> pages() {
        return Map.ofEntries(
                Map.entry("GET /console/tension", TENSION_WORK),
                Map.entry("GET /console/tension/events", TENSION_WORK),
                Map.entry("GET /console/tension/events/new", TENSION_WORK),
                Map.entry("GET /console/tension/events/{id}", TENSION_WORK),
                Map.entry("GET /console/tension/rumours", TENSION_WORK),
                Map.entry("GET /console/tension/rumours/new", TENSION_WORK),
                Map.entry("GET /console/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/events/new", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}/copies", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}/reviews", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/new", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}/line", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}/line/decisions", Set.of("coordinator")));
    }
}
