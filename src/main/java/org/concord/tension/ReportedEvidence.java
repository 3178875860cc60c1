package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What reports and their cases say. Incidents count for the ward in which officers have them and for their own day, so that an import of old ones
 * is no rise; observations of tension are another part. Cases that are kept to some people are left out: numbers would tell the others of them.
 */
@ApplicationScoped
class ReportedEvidence implements WardEvidenceSource {
    private static final int WEEK = 7;
    private static final int MONTH = 28;

    /** What nobody told of lately is looked for by the day of the incident, which has an index. */
    private static final String SQL = """
            SELECT ward.id, lately.week, lately.month, lately.received, lately.gravest, coalesce(lately.last_on, earlier.last_on)
            FROM unnest(CAST(:wards AS integer[])) AS ward (id)
            LEFT JOIN (
              SELECT told.ward_id, count(*) FILTER (WHERE told.incident AND told.happened_on > :weekAgo) AS week,
                count(*) FILTER (WHERE told.incident AND told.happened_on > :monthAgo) AS month, count(*) AS received,
                min(told.severity) FILTER (WHERE told.happened_on > :weekAgo) AS gravest, max(told.received_on) AS last_on
              FROM (
                SELECT c.ward_id, c.severity, r.received_on, r.kind = 'HATE_INCIDENT' AS incident,
                  r.received_on - coalesce(r.delay_days, 0) AS happened_on
                FROM counted_report r JOIN case_report l ON l.report_id = r.report_id JOIN case_file c ON c.id = l.case_id
                WHERE r.authority_id = :authority AND r.received_on > :monthAgo AND NOT c.restricted) AS told
              GROUP BY told.ward_id) AS lately ON lately.ward_id = ward.id
            LEFT JOIN LATERAL (
              SELECT CAST(r.received_at AS date) AS last_on FROM report r
              WHERE lately.last_on IS NULL AND r.authority_id = :authority AND r.ward_id = ward.id
                AND NOT EXISTS (SELECT FROM case_report l JOIN case_file c ON c.id = l.case_id WHERE l.report_id = r.id AND c.restricted)
              ORDER BY coalesce(r.occurred_from, r.received_at) DESC LIMIT 1) AS earlier ON true""";

    private final PlainSql sql;

    ReportedEvidence(PlainSql sql) {
        this.sql = sql;
    }

    private record Row(int ward, WardEvidence.Told told) {}

    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> wards, LocalDate today) {
        Map<String, Object> values = Map.of(
                "wards", wards.toArray(Integer[]::new),
                "authority", Authority.ID,
                "weekAgo", today.minusDays(WEEK),
                "monthAgo", today.minusDays(MONTH));
        return sql.list(new SqlQuery(SQL, values, false), ReportedEvidence::row).stream()
                .collect(Collectors.toUnmodifiableMap(Row::ward, row -> WardEvidence.of(row.told())));
    }

    private static Row row(ResultSet row) throws SQLException {
        int week = row.getInt(2);
        int gravest = row.getInt(5);
        return new Row(
                row.getInt(1),
                new WardEvidence.Told(
                        week,
                        row.getInt(3) - week,
                        row.getInt(4),
                        gravest == 0 ? null : Severity.ofRank(gravest),
                        lastOn(row)));
    }

    private static @Nullable LocalDate lastOn(ResultSet row) throws SQLException {
        return row.getObject(6, LocalDate.class);
    }
}
