package org.concord.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concord.platform.OwnersEyes;

/**
 * A case as it stands in the store, table by table: all that holds now, none of what only tells how it came to be. When it was changed last, and how
 * often, is history.
 */
final class Snapshot {
    private static final String ROW =
            "SELECT coalesce(string_agg(t.row, E'\\n' ORDER BY t.row), '') FROM (%s) AS t (row)";
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "case_file",
                "SELECT CAST(to_jsonb(c) - 'updated_at' - 'version' AS text) FROM case_file c WHERE c.reference = ?");
        put("case_report", "SELECT CAST(to_jsonb(x) AS text) FROM case_report x WHERE x.case_id = ");
        put("case_task", "SELECT CAST(to_jsonb(x) AS text) FROM case_task x WHERE x.case_id = ");
        put("case_note", "SELECT CAST(to_jsonb(x) AS text) FROM case_note x WHERE x.case_id = ");
        put("case_strand", "SELECT CAST(to_jsonb(x) AS text) FROM case_strand x WHERE x.case_id = ");
        put("case_incident_type", "SELECT CAST(to_jsonb(x) AS text) FROM case_incident_type x WHERE x.case_id = ");
        put("case_pause", "SELECT CAST(to_jsonb(x) AS text) FROM case_pause x WHERE x.case_id = ");
        put("case_link", "SELECT CAST(to_jsonb(x) AS text) FROM case_link x WHERE x.case_id = ");
        put(
                "case_restriction",
                "SELECT x.officer_id || ' ' || coalesce(CAST(x.until AS text), '') FROM case_restriction x WHERE x.lifted_at IS NULL AND x.case_id = ");
        put("case_conflict", "SELECT x.officer_id || ' ' || x.reason FROM case_conflict x WHERE x.case_id = ");
        TABLES.put(
                "assessment",
                "(SELECT CAST(to_jsonb(a) AS text) FROM assessment a WHERE a.voided_at IS NULL AND a.case_id = (SELECT id FROM case_file WHERE reference = ?) ORDER BY a.made_at DESC, a.id DESC LIMIT 1)");
        put(
                "case_message",
                "SELECT m.id || ' ' || coalesce(CAST(m.read_at AS text), '') || ' ' || r.report_id FROM case_report r JOIN case_message_report x USING (report_id) JOIN case_message m ON m.id = x.message_id WHERE r.case_id = ");
    }

    private Snapshot() {}

    private static void put(String table, String rows) {
        TABLES.put(table, rows + "(SELECT id FROM case_file WHERE reference = ?)");
    }

    /** By table; each row as text. */
    static Map<String, String> of(String reference) {
        Map<String, String> held = new LinkedHashMap<>();
        TABLES.forEach((table, rows) -> held.put(table, (String) OwnersEyes.value(ROW.formatted(rows), reference)));
        return held;
    }
}
