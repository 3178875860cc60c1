package org.concord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of reports, as a caller would write them. */
public final class Reported {
    private Reported() {}

    /** Shouting in Normanton last night: nothing that makes it graver than low. */
    public static Map<String, Object> verbalAbuse() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kind", "HATE_INCIDENT");
        report.put("narrative", "Two men shouted at us at the bus stop.");
        report.put("occurred", Map.of("from", "2026-11-20T21:10:00Z", "precision", "APPROXIMATE"));
        report.put("place", Map.of("wardCode", "E05015521", "placeType", "STREET"));
        report.put("incidentTypes", List.of("VERBAL_ABUSE"));
        report.put("motivations", List.of("RACE"));
        return report;
    }

    /** The same, in another ward. */
    public static Map<String, Object> in(String ward) {
        Map<String, Object> report = verbalAbuse();
        report.put("place", Map.of("wardCode", ward));
        return report;
    }

    /** A threat to somebody's life: P1 whatever else is said. */
    public static Map<String, Object> threatToLife() {
        Map<String, Object> report = verbalAbuse();
        report.put("incidentTypes", List.of("THREAT"));
        report.put("harm", Map.of("threatToLife", true));
        return report;
    }
}
