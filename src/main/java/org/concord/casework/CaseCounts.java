package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are. Open ones are counted one by one; of ended ones, which may be a million, those not restricted are counted ahead
 * ({@code ended_case_count}) and only added up – unless a filter asks for more than is counted there. All in one statement, and so in one
 * moment.
 */
@ApplicationScoped
class CaseCounts {
    /** Of cases found by words: more of them take long and tell no more. */
    static final int MOST_WORDED = 10_000;

    private static final String COLUMNS =
            "c.severity, c.ward_id, c.status, c.category, c.assignee_id, c.strand_ids, c.incident_type_ids";
    private static final String COUNTED_ONE_BY_ONE = "(" + CaseStatus.OPEN_SQL + " OR c.restricted)";

    private static final String GROUPS = """
            SELECT CASE grouping(severity, ward_id, status, category, assignee_id)
                     WHEN 15 THEN 'severity' WHEN 23 THEN 'ward' WHEN 27 THEN 'status' WHEN 29 THEN 'category' WHEN 30 THEN 'assignee' ELSE 'total' END,
                   coalesce(CAST(severity AS text), CAST(ward_id AS text), status, category, CAST(assignee_id AS text)), %s
            FROM %s GROUP BY GROUPING SETS ((severity), (ward_id), (status), (category), (assignee_id), ())""";

    private static final String ONE_BY_ONE = GROUPS.formatted("count(*)", "hit") + """
             UNION ALL SELECT 'strand', CAST(link AS text), count(*) FROM hit, unnest(strand_ids) AS link GROUP BY link
             UNION ALL SELECT 'type', CAST(link AS text), count(*) FROM hit, unnest(incident_type_ids) AS link GROUP BY link
             UNION ALL SELECT 'overdue', NULL, count(*) FROM hit WHERE due_at < :now AND status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')
             UNION ALL SELECT 'paused', NULL, count(*) FROM hit WHERE paused_at IS NOT NULL""";

    private final PlainSql sql;

    CaseCounts(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * A number of cases.
     *
     * @param of what they have in common: {@code total}, {@code overdue}, {@code paused}, {@code truncated}, or a column
     * @param key the column's value; null if it has none
     */
    record Count(String of, @Nullable String key, long cases) {
        static Count of(ResultSet row) throws SQLException {
            return new Count(row.getString(1), row.getString(2), row.getLong(3));
        }
    }

    /** Several counts may have the same key: they are parts of one number. */
    List<Count> of(CaseSelection cases) {
        QueueFilter filter = cases.filter();
        boolean ahead = filter.isCountedAhead() && cases.scope().strands().isEmpty();
        String text = filter.has("q") ? worded(cases) : ahead ? partlyAhead(cases) : oneByOne(cases);
        return sql.list(new SqlQuery(text, cases.values(), filter.isPlannedAnew()), Count::of);
    }

    private static String oneByOne(CaseSelection cases) {
        return "WITH hit AS MATERIALIZED (" + hits(cases.where()) + ") " + ONE_BY_ONE;
    }

    private static String worded(CaseSelection cases) {
        String found = QueueWords.PLACES.stream()
                .map(place -> "(" + hits(cases.where() + " AND " + place) + " LIMIT " + (MOST_WORDED + 1) + ")")
                .collect(Collectors.joining(" UNION "));
        return "WITH found AS MATERIALIZED (SELECT * FROM (" + found + ") c LIMIT " + (MOST_WORDED + 1)
                + "), hit AS MATERIALIZED (SELECT * FROM found LIMIT " + MOST_WORDED + ") " + ONE_BY_ONE
                + " UNION ALL SELECT 'truncated', NULL, CAST(count(*) > " + MOST_WORDED + " AS integer) FROM found";
    }

    private static String partlyAhead(CaseSelection cases) {
        String wards = cases.scope().everyWard() ? "" : " AND c.ward_id = ANY(:scopeWards)";
        String where = CaseSelection.AUTHORITY + wards + cases.filter().sql(List.of()) + " AND c.cases > 0";
        String ended = GROUPS.formatted("sum(cases)", "ended");
        return "WITH hit AS MATERIALIZED (" + hits(cases.where() + " AND " + COUNTED_ONE_BY_ONE)
                + "), ended AS MATERIALIZED (SELECT * FROM ended_case_count c WHERE " + where + ") " + ONE_BY_ONE
                + " UNION ALL " + ended
                + " UNION ALL SELECT 'strand', CAST(link AS text), sum(cases) FROM ended, unnest(strand_ids) AS link GROUP BY link"
                + " UNION ALL SELECT 'type', CAST(incident_type_id AS text), sum(cases) FROM ended_case_type_count c WHERE "
                + where + " GROUP BY incident_type_id";
    }

    private static String hits(String where) {
        return "SELECT c.id, c.due_at, c.paused_at, " + COLUMNS + " FROM case_file c WHERE " + where;
    }
}
