package org.concord.casework;

import org.concord.access.CaseScope;
import org.concord.platform.Authority;

/**
 * Which reports may be of the same incident: those of about the same time in the same or a neighbouring ward, or in none, and those with which
 * the vault has a keyed hash in common – but not of a place that is nobody's home, where strangers meet with much. Each leg reads its rows off
 * an index and no further than its limit, however many cases there are. That texts are alike is weighed, not searched for: an index over all
 * narratives that finds paraphrases (trigrams) costs more than a look at a case may, and every report that comes in besides; whoever looks for
 * words has the search.
 */
final class TraceSql {
    /** Of one ward and one side of the time. */
    private static final int EACH = 60;

    private static final int NEAREST = 300;
    private static final int REPEATS = 100;
    private static final int REPORTS_OF_A_CASE = 8;
    private static final String DAYS = "interval '3 days'";

    /** The same words as in the index {@code report_when}, so that it is used. */
    private static final String AT = "coalesce(r.occurred_from, r.received_at)";

    private static final String COLUMNS = """
            r.id, r.occurred_from, r.occurred_to, r.occurred_precision, r.received_at, r.ward_id, r.outward_code, r.lat, r.lon, r.place_type,
            ARRAY(SELECT s.strand_id FROM report_strand s WHERE s.report_id = r.id) AS strands,
            ARRAY(SELECT t.incident_type_id FROM report_incident_type t WHERE t.report_id = r.id) AS types,
            tsvector_to_array(r.words) AS words,\s""";

    static final String OWN = "SELECT " + COLUMNS + "CAST('{}' AS text[]) AS repeats"
            + " FROM case_report l JOIN report r ON r.id = l.report_id WHERE l.case_id = :case AND r.erased_at IS NULL"
            + " ORDER BY r.received_at, r.id LIMIT " + REPORTS_OF_A_CASE;

    private static final String CANDIDATES =
            """
            WITH mine AS MATERIALIZED (
              SELECT r.id, %1$s AS at FROM case_report l JOIN report r ON r.id = l.report_id
              WHERE l.case_id = :case AND r.erased_at IS NULL ORDER BY r.received_at, r.id LIMIT %2$d),
            near AS (
              SELECT o.id, abs(extract(epoch FROM o.at - mine.at)) AS apart
              FROM mine CROSS JOIN unnest(CAST(:wards AS integer[])) AS w (ward) CROSS JOIN LATERAL (%3$s) o
              UNION ALL
              SELECT o.id, abs(extract(epoch FROM o.at - mine.at)) FROM mine CROSS JOIN LATERAL (%4$s) o),
            found AS (
              SELECT id FROM (SELECT id FROM near GROUP BY id ORDER BY min(apart), id LIMIT %5$d) nearest
              UNION
              (SELECT o.report_id FROM mine JOIN vault_hash h ON h.report_id = mine.id
               JOIN vault_hash o ON o.authority_id = h.authority_id AND o.kind = h.kind AND o.hash = h.hash AND o.kind <> 'PLACE' LIMIT %6$d))
            SELECT c.reference AS case_reference, c.status AS case_status, c.severity AS case_severity, c.ward_id AS case_ward,
              c.received_at AS case_received_at, %7$s
              ARRAY(SELECT DISTINCT CAST(o.kind AS text) FROM vault_hash o
                    JOIN vault_hash h ON h.authority_id = o.authority_id AND h.kind = o.kind AND h.hash = o.hash AND o.kind <> 'PLACE'
                    WHERE o.report_id = r.id AND h.report_id IN (SELECT id FROM mine)) AS repeats
            FROM found JOIN report r ON r.id = found.id JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
            WHERE c.id <> :case AND r.erased_at IS NULL
              AND NOT EXISTS (SELECT FROM case_link x WHERE x.case_id = c.id AND x.other_id = :case OR x.case_id = :case AND x.other_id = c.id)
              AND\s""".formatted(AT, REPORTS_OF_A_CASE, around("= w.ward"), around("IS NULL"), NEAREST, REPEATS, COLUMNS);

    private TraceSql() {}

    static String candidates(CaseScope scope) {
        return CANDIDATES + scope.predicate();
    }

    /** On both sides of the time of {@code mine}, the nearest first, in the index's own order: that of no ward is told by it alone. */
    private static String around(String ward) {
        return "(" + side(ward, ">= mine.at", "< mine.at + " + DAYS, "") + ") UNION ALL ("
                + side(ward, "< mine.at", "> mine.at - " + DAYS, " DESC") + ")";
    }

    private static String side(String ward, String from, String to, String order) {
        return "SELECT r.id, " + AT + " AS at FROM report r WHERE r.authority_id = " + Authority.ID + " AND r.ward_id "
                + ward + " AND " + AT + " " + from + " AND " + AT + " " + to + " ORDER BY r.ward_id"
                + order + ", " + AT + order + " LIMIT " + EACH;
    }
}
