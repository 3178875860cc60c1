package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are. Open ones are counted one by one, in one pass; of ended ones, which may be a million, those not restricted are
 * counted ahead ({@code ended_case_count}) and only added up – unless a filter asks for more than is counted there. All in one statement,
 * and so in one moment.
 */
@ApplicationScoped
class CaseCounts {
    /** Of cases found by words: more of them take long and tell no more. */
    static final int MOST_WORDED = 10_000;

    private static final String COUNTED_ONE_BY_ONE = " AND (" + CaseStatus.OPEN_SQL + " OR c.restricted)";

    private static final String ONE_BY_ONE = """
            SELECT CASE grouping(c.severity, c.ward_id, c.status, c.category, c.assignee_id, c.strand_ids, c.incident_type_ids)
                     WHEN 63 THEN 'severity' WHEN 95 THEN 'ward' WHEN 111 THEN 'status' WHEN 119 THEN 'category' WHEN 123 THEN 'assignee'
                     WHEN 125 THEN 'strand' WHEN 126 THEN 'type' ELSE 'total' END,
                   coalesce(CAST(c.severity AS text), CAST(c.ward_id AS text), c.status, c.category, CAST(c.assignee_id AS text),
                            CAST(c.strand_ids AS text), CAST(c.incident_type_ids AS text)),
                   count(*), count(*) FILTER (WHERE c.due_at < :now AND c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')), count(c.paused_at)
            FROM %s GROUP BY GROUPING SETS ((c.severity), (c.ward_id), (c.status), (c.category), (c.assignee_id), (c.strand_ids), (c.incident_type_ids), ())""";

    private static final String AHEAD = """
             UNION ALL
            SELECT CASE grouping(c.severity, c.ward_id, c.status, c.category, c.assignee_id, c.strand_ids)
                     WHEN 31 THEN 'severity' WHEN 47 THEN 'ward' WHEN 55 THEN 'status' WHEN 59 THEN 'category' WHEN 61 THEN 'assignee'
                     WHEN 62 THEN 'strand' ELSE 'total' END,
                   coalesce(CAST(c.severity AS text), CAST(c.ward_id AS text), c.status, c.category, CAST(c.assignee_id AS text), CAST(c.strand_ids AS text)),
                   sum(c.cases), 0, 0
            FROM ended_case_count c WHERE %1$s
            GROUP BY GROUPING SETS ((c.severity), (c.ward_id), (c.status), (c.category), (c.assignee_id), (c.strand_ids), ())
             UNION ALL
            SELECT 'type', '{' || c.incident_type_id || '}', sum(c.cases), 0, 0
            FROM ended_case_type_count c WHERE %1$s GROUP BY c.incident_type_id""";

    private final PlainSql sql;

    CaseCounts(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * A number of cases.
     *
     * @param of what they have in common: a column, {@code total}, or {@code truncated} for whether there are more
     * @param key the column's value, for several links as {@code {1,2}}; null if it has none
     */
    record Count(String of, @Nullable String key, long cases, long overdue, long paused) {
        static Count of(ResultSet row) throws SQLException {
            return new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    /** Several counts may have the same key: they are parts of one number. */
    List<Count> of(CaseSelection cases) {
        QueueFilter filter = cases.filter();
        String text =
                filter.has("q") ? worded(cases) : filter.isCountedAhead() ? partlyAhead(cases) : oneByOne(cases, "");
        return sql.list(new SqlQuery(text, cases.values(), filter.isPlannedAnew()), Count::of);
    }

    private static String oneByOne(CaseSelection cases, String more) {
        return ONE_BY_ONE.formatted("case_file c WHERE " + cases.where() + more);
    }

    private static String worded(CaseSelection cases) {
        String found = QueueWords.PLACES.stream()
                .map(place -> "(SELECT c.* FROM case_file c WHERE " + cases.where() + " AND " + place + " LIMIT "
                        + (MOST_WORDED + 1) + ")")
                .collect(Collectors.joining(" UNION "));
        return "WITH found AS MATERIALIZED (SELECT * FROM (" + found + ") c LIMIT " + (MOST_WORDED + 1) + ") "
                + ONE_BY_ONE.formatted("(SELECT * FROM found LIMIT " + MOST_WORDED + ") c")
                + " UNION ALL SELECT 'truncated', NULL, CAST(count(*) > " + MOST_WORDED
                + " AS integer), 0, 0 FROM found";
    }

    private static String partlyAhead(CaseSelection cases) {
        String ended = CaseSelection.AUTHORITY + scope(cases) + cases.filter().sql(List.of()) + " AND c.cases > 0";
        return oneByOne(cases, COUNTED_ONE_BY_ONE) + AHEAD.formatted(ended);
    }

    /** The scope's wards and strands over what is counted ahead, which has nothing restricted. */
    private static String scope(CaseSelection cases) {
        String wards = cases.scope().everyWard() ? "" : " AND c.ward_id = ANY(:scopeWards)";
        String strands = cases.scope().strands().isEmpty()
                ? ""
                : " AND (c.strand_ids = '{}' OR c.strand_ids && CAST(:scopeStrands AS smallint[]))";
        return cases.inScope(wards + strands);
    }
}
