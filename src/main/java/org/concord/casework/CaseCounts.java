package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are. Open ones are counted one by one, in one pass; of ended ones, which may be a million, those not restricted are
 * counted ahead ({@code ended_case_count}) and only added up – unless a filter asks for more than is counted there. What everybody with the
 * same wards and strands gets is counted once for all who ask within a second; which restricted cases come to it depends on the person, and
 * is counted for each. For that second a case that was just restricted may count twice, and one that was just released not at all.
 */
@ApplicationScoped
class CaseCounts {
    /** Of cases found by words: more of them take long and tell no more. */
    static final int MOST_WORDED = 10_000;

    private static final String ONE_BY_ONE = """
            SELECT CASE grouping(c.severity, c.ward_id, c.status, c.category, c.assignee_id, c.strand_ids, c.incident_type_ids)
                     WHEN 63 THEN 'severity' WHEN 95 THEN 'ward' WHEN 111 THEN 'status' WHEN 119 THEN 'category' WHEN 123 THEN 'assignee'
                     WHEN 125 THEN 'strand' WHEN 126 THEN 'type' ELSE 'total' END,
                   coalesce(CAST(c.severity AS text), CAST(c.ward_id AS text), c.status, c.category, CAST(c.assignee_id AS text),
                            CAST(c.strand_ids AS text), CAST(c.incident_type_ids AS text)),
                   count(*), count(*) FILTER (WHERE c.due_at < :now AND c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')), count(c.paused_at),
                   sum(c.report_count), count(*) FILTER (WHERE c.status = 'DUPLICATE')
            FROM %s GROUP BY GROUPING SETS ((c.severity), (c.ward_id), (c.status), (c.category), (c.assignee_id), (c.strand_ids), (c.incident_type_ids), ())""";

    private static final String AHEAD = """
             UNION ALL
            SELECT CASE grouping(c.severity, c.ward_id, c.status, c.category, c.assignee_id, c.strand_ids)
                     WHEN 31 THEN 'severity' WHEN 47 THEN 'ward' WHEN 55 THEN 'status' WHEN 59 THEN 'category' WHEN 61 THEN 'assignee'
                     WHEN 62 THEN 'strand' ELSE 'total' END,
                   coalesce(CAST(c.severity AS text), CAST(c.ward_id AS text), c.status, c.category, CAST(c.assignee_id AS text), CAST(c.strand_ids AS text)),
                   sum(c.cases), 0, 0, sum(c.reports), coalesce(sum(c.cases) FILTER (WHERE c.status = 'DUPLICATE'), 0)
            FROM ended_case_count c WHERE %1$s
            GROUP BY GROUPING SETS ((c.severity), (c.ward_id), (c.status), (c.category), (c.assignee_id), (c.strand_ids), ())
             UNION ALL
            SELECT 'type', '{' || c.incident_type_id || '}', sum(c.cases), 0, 0, 0, 0
            FROM ended_case_type_count c WHERE %1$s GROUP BY c.incident_type_id""";

    private final PlainSql sql;
    private final WordEstimates estimates;
    private final ReadOnce<Asked, List<Count>> unrestricted;

    @Inject
    CaseCounts(PlainSql sql, WordEstimates estimates, CaseworkConfig config, Clock clock) {
        this(sql, estimates, config.shareFiguresFor(), clock);
    }

    CaseCounts(PlainSql sql, WordEstimates estimates, Duration shareFor, Clock clock) {
        this.sql = sql;
        this.estimates = estimates;
        this.unrestricted = new ReadOnce<>(shareFor, clock);
    }

    /** Wards, strands and filters stand in the text or among the values; the time alone does not. */
    private record Asked(String text, Map<String, Object> values) {}

    /**
     * A number of cases.
     *
     * @param of what they have in common: a column, {@code total}, or {@code truncated} for whether there are more
     * @param key the column's value, for several links as {@code {1,2}}; null if it has none
     * @param reports how many reports these cases have; not counted by type
     * @param duplicates how many of these are part of others
     */
    record Count(
            String of, @Nullable String key, long cases, long overdue, long paused, long reports, long duplicates) {
        static Count of(ResultSet row) throws SQLException {
            return new Count(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7));
        }
    }

    /** Several counts may have the same key: they are parts of one number. */
    List<Count> of(CaseSelection cases) {
        QueueFilter filter = cases.filter();
        if (filter.has("q")) {
            return read(cases, worded(cases));
        }
        if (filter.has("restricted")) {
            return read(cases, oneByOne(cases.where()));
        }
        Asked asked = new Asked(ofUnrestricted(cases), Map.copyOf(filter.values()));
        List<Count> counts = new ArrayList<>(unrestricted.get(asked, () -> read(cases, asked.text())));
        counts.addAll(read(cases, oneByOne(cases.whereRestricted())));
        return counts;
    }

    private List<Count> read(CaseSelection cases, String text) {
        return sql.list(new SqlQuery(text, cases.values(), cases.filter().isOfATime()), Count::of);
    }

    private static String oneByOne(String where) {
        return ONE_BY_ONE.formatted("case_file c WHERE " + where);
    }

    private String worded(CaseSelection cases) {
        QueueWords words = QueueWords.of(cases.filter());
        boolean fromWords = estimates.of(cases, MOST_WORDED + 1).isFromWords();
        String found = fromWords
                ? "worded w JOIN case_file c ON c.id = w.case_id WHERE " + cases.where()
                : "case_file c WHERE " + cases.where() + " AND " + words.inCase();
        return "WITH " + (fromWords ? "worded AS MATERIALIZED (" + words.cases() + "), " : "")
                + "found AS MATERIALIZED (SELECT c.* FROM " + found + " LIMIT " + (MOST_WORDED + 1) + ") "
                + ONE_BY_ONE.formatted("(SELECT * FROM found LIMIT " + MOST_WORDED + ") c")
                + " UNION ALL SELECT 'truncated', NULL, CAST(count(*) > " + MOST_WORDED
                + " AS integer), 0, 0, 0, 0 FROM found";
    }

    private static String ofUnrestricted(CaseSelection cases) {
        QueueFilter filter = cases.filter();
        String where = cases.whereUnrestricted();
        if (!filter.isCountedAhead()) {
            return oneByOne(where + " AND NOT c.restricted");
        }
        String open = oneByOne(where + " AND NOT c.restricted AND " + CaseStatus.OPEN_SQL);
        return filter.isOpenAlone() ? open : open + AHEAD.formatted(where + " AND c.cases > 0");
    }
}
