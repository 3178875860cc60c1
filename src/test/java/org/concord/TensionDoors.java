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
                Map.entry("GET /api/v1/tension/actions", TENSION_WORK),
                Map.entry("POST /api/v1/tension/actions", TENSION_WORK),
                Map.entry("GET /api/v1/tension/actions/kinds", TENSION_WORK),
                Map.entry("GET /api/v1/tension/actions/{id}", TENSION_WORK),
                Map.entry("PATCH /api/v1/tension/actions/{id}", TENSION_WORK),
                Map.entry("POST /api/v1/tension/actions/{id}/approval", TENSION_WORK),
                Map.entry("GET /api/v1/tension/network", TENSION_WORK),
                Map.entry("POST /api/v1/tension/network", TENSION_WORK),
                Map.entry("GET /api/v1/tension/network/{id}", TENSION_WORK),
                Map.entry("PUT /api/v1/tension/network/{id}", TENSION_WORK),
                Map.entry("PUT /api/v1/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("DELETE /api/v1/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("GET /api/v1/tension/network/{id}/log", TENSION_WORK),
                Map.entry("POST /api/v1/tension/network/{id}/log", TENSION_WORK));
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
                Map.entry("GET /console/tension/network", TENSION_WORK),
                Map.entry("GET /console/tension/network/new", TENSION_WORK),
                Map.entry("POST /console/tension/network/new", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}/change", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/change", TENSION_WORK),
                Map.entry("GET /console/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/consent", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/consent/withdrawal", TENSION_WORK),
                Map.entry("POST /console/tension/network/{id}/log", TENSION_WORK));
    }
}
