package org.concord;

import java.util.Map;
import java.util.Set;

/** What opens tension to whom: its endpoints and its pages, for the two tables of every door × every role. */
public final class TensionDoors {
    private static final Set<String> TENSION_WORK = Set.of("officer", "coordinator");

    private static final Set<String> SIGNAL_READERS = Set.of("officer", "coordinator", "analyst");

    private TensionDoors() {}

    /** Method and path → who may call it. */
    static Map<String, Set<String>> endpoints() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/partner/observations", Set.of("partner")),
                Map.entry("GET /api/v1/tension/actions", TENSION_WORK),
                Map.entry("POST /api/v1/tension/actions", TENSION_WORK),
                Map.entry("GET /api/v1/tension/actions/kinds", TENSION_WORK),
                Map.entry("GET /api/v1/tension/actions/{id}", TENSION_WORK),
                Map.entry("PATCH /api/v1/tension/actions/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/actions/{id}/approval", TENSION_WORK),
                Map.entry("POST /api/v1/tension/counts/rebuilds", Set.of("coordinator", "administrator")),
                Map.entry("POST /api/v1/tension/counts/verifications", Set.of("coordinator", "administrator")),
                Map.entry("GET /api/v1/tension/event-kinds", TENSION_WORK),
                Map.entry("GET /api/v1/tension/events", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events", TENSION_WORK),
                Map.entry("GET /api/v1/tension/events/{id}", TENSION_WORK),
                Map.entry("PUT /api/v1/tension/events/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events/{id}/copies", TENSION_WORK),
                Map.entry("POST /api/v1/tension/events/{id}/reviews", TENSION_WORK),
                Map.entry("GET /api/v1/tension/history", Set.of("coordinator")),
                Map.entry("PUT /api/v1/tension/history", Set.of("coordinator")),
                Map.entry("GET /api/v1/tension/indicators", Set.of("officer", "coordinator", "partner")),
                Map.entry("GET /api/v1/tension/levels", Set.of("officer", "coordinator", "analyst")),
                Map.entry("GET /api/v1/tension/near-repeats", SIGNAL_READERS),
                Map.entry("GET /api/v1/tension/near-repeats/tables", SIGNAL_READERS),
                Map.entry("GET /api/v1/tension/network", TENSION_WORK),
                Map.entry("POST /api/v1/tension/network", TENSION_WORK),
                Map.entry("GET /api/v1/tension/network/{id}", TENSION_WORK),
                Map.entry("PUT /api/v1/tension/network/{id}", TENSION_WORK),
                Map.entry("DELETE /api/v1/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("PUT /api/v1/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("GET /api/v1/tension/network/{id}/log", TENSION_WORK),
                Map.entry("POST /api/v1/tension/network/{id}/log", TENSION_WORK),
                Map.entry("GET /api/v1/tension/observations", TENSION_WORK),
                Map.entry("POST /api/v1/tension/observations", TENSION_WORK),
                Map.entry("GET /api/v1/tension/observations/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/observations/{id}/reviews", TENSION_WORK),
                Map.entry("GET /api/v1/tension/rumours", TENSION_WORK),
                Map.entry("POST /api/v1/tension/rumours", TENSION_WORK),
                Map.entry("GET /api/v1/tension/rumours/{id}", TENSION_WORK),
                Map.entry("PATCH /api/v1/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/rumours/{id}/line/decisions", Set.of("coordinator")),
                Map.entry("GET /api/v1/tension/seasons", SIGNAL_READERS),
                Map.entry("GET /api/v1/tension/signals", SIGNAL_READERS),
                Map.entry("GET /api/v1/tension/signals/{id}", SIGNAL_READERS),
                Map.entry("POST /api/v1/tension/signals/{id}/verdicts", TENSION_WORK),
                Map.entry("GET /api/v1/tension/wards", Set.of("officer", "coordinator", "analyst")),
                Map.entry("GET /api/v1/tension/wards/{code}/assessments", TENSION_WORK),
                Map.entry("POST /api/v1/tension/wards/{code}/assessments", Set.of("coordinator")),
                Map.entry("GET /api/v1/tension/wards/{code}/cases", TENSION_WORK),
                Map.entry("GET /api/v1/tension/wards/{code}/series", Set.of("officer", "coordinator", "analyst")),
                Map.entry("GET /api/v1/tension/weekly-return", Set.of("coordinator")),
                Map.entry("POST /api/v1/tension/weekly-return/signatures", Set.of("coordinator")));
    }

    /** Method and path → who may open it. */
    public static Map<String, Set<String>> pages() {
        return Map.ofEntries(
                Map.entry("GET /console/tension", TENSION_WORK),
                Map.entry("GET /console/tension/actions", TENSION_WORK),
                Map.entry("GET /console/tension/actions/new", TENSION_WORK),
                Map.entry("POST /console/tension/actions/new", TENSION_WORK),
                Map.entry("GET /console/tension/actions/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/actions/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/actions/{id}/approval", TENSION_WORK),
                Map.entry("GET /console/tension/background", SIGNAL_READERS),
                Map.entry("GET /console/tension/events", TENSION_WORK),
                Map.entry("GET /console/tension/events/new", TENSION_WORK),
                Map.entry("POST /console/tension/events/new", TENSION_WORK),
                Map.entry("GET /console/tension/events/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}/copies", TENSION_WORK),
                Map.entry("POST /console/tension/events/{id}/reviews", TENSION_WORK),
                Map.entry("GET /console/tension/network", TENSION_WORK),
                Map.entry("GET /console/tension/network/new", TENSION_WORK),
                Map.entry("POST /console/tension/network/new", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}/change", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/change", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/consent/withdrawal", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/log", TENSION_WORK),
                Map.entry("GET /console/tension/observations", TENSION_WORK),
                Map.entry("GET /console/tension/observations/new", TENSION_WORK),
                Map.entry("POST /console/tension/observations/new", TENSION_WORK),
                Map.entry("GET /console/tension/observations/nil", TENSION_WORK),
                Map.entry("POST /console/tension/observations/nil", TENSION_WORK),
                Map.entry("GET /console/tension/observations/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/observations/{id}", TENSION_WORK),
                Map.entry("GET /console/tension/returns", Set.of("coordinator")),
                Map.entry("GET /console/tension/returns/{week}", Set.of("coordinator")),
                Map.entry("POST /console/tension/returns/{week}/signatures", Set.of("coordinator")),
                Map.entry("GET /console/tension/rumours", TENSION_WORK),
                Map.entry("GET /console/tension/rumours/new", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/new", TENSION_WORK),
                Map.entry("GET /console/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}/line", TENSION_WORK),
                Map.entry("POST /console/tension/rumours/{id}/line/decisions", Set.of("coordinator")),
                Map.entry("GET /console/tension/signals", TENSION_WORK),
                Map.entry("GET /console/tension/signals/{id}", TENSION_WORK),
                Map.entry("POST /console/tension/signals/{id}/verdicts", TENSION_WORK),
                Map.entry("GET /console/tension/wards/{code}", TENSION_WORK),
                Map.entry("POST /console/tension/wards/{code}", Set.of("coordinator")));
    }
}
