package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.casework.CaseworkConfig;
import org.concord.casework.ReadOnce;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/**
 * Counts reports. Whole weeks and months were counted ahead; the days before and after them, and what is not folded into them yet, are counted from
 * one narrow row a report. That is the same for all with the same wards and strands, and read once for all who ask within a second; what lies in
 * cases that are for others alone is counted for each person and taken away.
 */
@ApplicationScoped
class ReportCounts {
    /** In the order in which {@link ReportFigures} has them as columns of the total. */
    private static final List<String> COLUMNS = List.of(
            "reports",
            "observations",
            "public_api",
            "public_form",
            "staff",
            "reporting_centre",
            "partner_api",
            "partner_import",
            "open311",
            "day_known",
            "within_1",
            "within_3",
            "within_7",
            "within_28");

    private static final String CELL = "SELECT c.week, c.ward_id, c.strand_ids, "
            + COLUMNS.stream().map(column -> "c." + column).collect(Collectors.joining(", "));

    private static final String ADDED_UP =
            COLUMNS.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", "));

    /** All columns are added up for the total alone: everywhere else it is only asked how many reports there were. */
    private static final String SUMS =
            " SELECT CASE grouping(week, ward_id, strand_ids) WHEN 3 THEN 'week' WHEN 5 THEN 'ward' ELSE 'strands' END,"
                    + " coalesce(CAST(week AS text), CAST(ward_id AS text), CAST(strand_ids AS text)), sum(reports)"
                    + ", NULL".repeat(COLUMNS.size() - 1)
                    + " FROM cells GROUP BY GROUPING SETS ((week), (ward_id), (strand_ids))"
                    + " UNION ALL SELECT 'total', NULL, " + ADDED_UP + " FROM cells";

    private static final String CELLS = "WITH cells AS ("
            + CELL + " FROM counted_week c WHERE %1$s AND c.week >= :first AND c.week < :past"
            + " UNION ALL " + CELL
            + " FROM counted_one c WHERE %1$s AND c.received_on >= :from AND c.received_on < :first"
            + " UNION ALL " + CELL + " FROM counted_one c WHERE %1$s AND c.received_on >= :past AND c.received_on < :to"
            + " UNION ALL " + CELL
            + " FROM counted_one c WHERE %1$s AND NOT c.folded AND c.received_on >= :first AND c.received_on < :past)";

    /** Few, and so all at once. */
    private static final String OF_OTHERS =
            "WITH %2$s SELECT CASE grouping(week, ward_id, strand_ids, incident_type_ids)"
                    + " WHEN 7 THEN 'week' WHEN 11 THEN 'ward' WHEN 13 THEN 'strands' WHEN 14 THEN 'types' ELSE 'total' END,"
                    + " coalesce(CAST(week AS text), CAST(ward_id AS text), CAST(strand_ids AS text), CAST(incident_type_ids AS text)), "
                    + ADDED_UP
                    + " FROM shut JOIN case_report l ON l.case_id = shut.id JOIN counted_one c ON c.report_id = l.report_id"
                    + " WHERE %1$s AND c.received_on >= :from AND c.received_on < :to"
                    + " GROUP BY GROUPING SETS ((week), (ward_id), (strand_ids), (incident_type_ids), ())";

    private static final String TYPES = """
            SELECT 'types', CAST(types AS text), sum(reports) FROM (
              SELECT ARRAY[c.incident_type_id] AS types, c.reports FROM counted_month_type c WHERE %1$s AND c.month >= :first AND c.month < :past
              UNION ALL SELECT c.incident_type_ids, 1 FROM counted_report c WHERE %1$s AND c.received_on >= :from AND c.received_on < :first
              UNION ALL SELECT c.incident_type_ids, 1 FROM counted_report c WHERE %1$s AND c.received_on >= :past AND c.received_on < :to
              UNION ALL SELECT c.incident_type_ids, 1 FROM counted_report c
                WHERE %1$s AND NOT c.folded AND c.received_on >= :first AND c.received_on < :past) AS cells GROUP BY types""";

    private final PlainSql sql;
    private final Clock clock;
    private final ReadOnce<Asked, List<ReportFigures.Part>> shared;

    ReportCounts(PlainSql sql, CaseworkConfig config, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.shared = new ReadOnce<>(config.shareFiguresFor(), clock);
    }

    private record Asked(String where, FiguresPeriod period) {}

    ReportFigures of(ReportSelection asked) {
        List<ReportFigures.Part> all = shared.get(new Asked(asked.where(), asked.period()), () -> counted(asked));
        return ReportFigures.of(all, ofOthers(asked));
    }

    private List<ReportFigures.Part> counted(ReportSelection asked) {
        Map<String, Object> weeks = asked.days(asked.period().wholeWeeks());
        Map<String, Object> months = asked.days(asked.period().wholeMonths());
        return Stream.concat(
                        sums(CELLS.formatted(asked.where()) + SUMS, weeks),
                        types(TYPES.formatted(asked.where()), months))
                .toList();
    }

    private List<ReportFigures.Part> ofOthers(ReportSelection asked) {
        Map<String, Object> values = asked.days(asked.period().wholeWeeks());
        values.put("scopePerson", asked.scope().person());
        values.put("scopeNow", clock.instant());
        return sums(OF_OTHERS.formatted(asked.where(), asked.shut()), values).toList();
    }

    /** Planned anew, as few of all days are asked for, or all. */
    private Stream<ReportFigures.Part> sums(String text, Map<String, Object> values) {
        List<ReportFigures.Part> parts = new ArrayList<>();
        sql.each(new SqlQuery(text, values, true), ReportCounts::parts, parts::addAll);
        return parts.stream();
    }

    private Stream<ReportFigures.Part> types(String text, Map<String, Object> values) {
        return sql
                .list(
                        new SqlQuery(text, values, true),
                        row -> new ReportFigures.Part(row.getString(1), row.getString(2), row.getLong(3)))
                .stream();
    }

    private static List<ReportFigures.Part> parts(ResultSet row) throws SQLException {
        String of = row.getString(1);
        if (!of.equals("total")) {
            return List.of(new ReportFigures.Part(of, row.getString(2), row.getLong(3)));
        }
        long[] sums = new long[COLUMNS.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = row.getLong(i + 3);
        }
        return IntStream.range(0, sums.length)
                .mapToObj(i -> new ReportFigures.Part(of, COLUMNS.get(i), sums[i]))
                .toList();
    }
}
