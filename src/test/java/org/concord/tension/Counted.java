package org.concord.tension;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;

/** What counts of a case, as the store's owner sees it. */
final class Counted {
    private Counted() {}

    static List<Map<String, Object>> of(String reference) {
        return OwnersEyes.rows("""
                SELECT s.happened_on::text AS day, s.known_on::text AS known, s.dated, w.code AS ward, s.strand_ids::text AS strands,
                  s.incident_type_ids::text AS types, s.reporter, s.counted
                FROM tension_sighting s JOIN case_file c ON c.id = s.case_id LEFT JOIN ward w ON w.id = s.ward_id
                WHERE c.reference = ? ORDER BY s.report_id""", reference);
    }

    /** In Normanton, unless another ward is named. */
    static Map<String, Object> report(Map<String, Object> occurred) {
        Map<String, Object> report = new LinkedHashMap<>(Reported.verbalAbuse());
        report.put("occurred", occurred);
        return report;
    }

    static Map<String, Object> on(String ward, LocalDate day) {
        Map<String, Object> report = report(Map.of("from", day + "T12:00:00Z", "precision", "EXACT"));
        report.put("place", Map.of("wardCode", ward));
        return report;
    }

    /** Rows of all reports that are not as they have to be. */
    static List<Object> wrong() {
        return OwnersEyes.column("SELECT report_id FROM tension_sighting_wrong");
    }
}
