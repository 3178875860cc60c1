package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.concord.casework.CaseworkConfig;
import org.concord.casework.ReadOnce;
import org.concord.place.WorkingTime;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** Counts how soon people first judged cases, as {@link ReportCounts} counts reports; those that wait are few and read as they are. */
@ApplicationScoped
class LookCounts {
    private static final String KEPT = "SELECT c.severity, c.in_time, c.step, 1 AS cases FROM first_look c WHERE %1$s";

    private static final String LOOKS = "SELECT severity, in_time, step, sum(cases) FROM ("
            + "SELECT c.severity, c.in_time, c.step, c.cases FROM first_look_month c WHERE %1$s AND c.month >= :first AND c.month < :past"
            + " UNION ALL " + KEPT + " AND c.received_on >= :from AND c.received_on < :first"
            + " UNION ALL " + KEPT + " AND c.received_on >= :past AND c.received_on < :to"
            + " UNION ALL " + KEPT + " AND NOT c.folded AND c.received_on >= :first AND c.received_on < :past)"
            + " AS looks GROUP BY severity, in_time, step";

    private static final String OF_OTHERS = "WITH %2$s SELECT c.severity, c.in_time, c.step, count(*)"
            + " FROM shut JOIN first_look c ON c.case_id = shut.id"
            + " WHERE %1$s AND c.received_on >= :from AND c.received_on < :to GROUP BY c.severity, c.in_time, c.step";

    private static final String WAITING = "SELECT c.severity, count(*), count(*) FILTER (WHERE c.due_at < :scopeNow)"
            + " FROM case_file c WHERE %s AND c.status = 'RECEIVED' AND c.due_at IS NOT NULL"
            + " AND c.received_at >= :fromTime AND c.received_at < :toTime GROUP BY c.severity";

    private final PlainSql sql;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final ReadOnce<Asked, List<LookFigures.Looked>> shared;

    LookCounts(PlainSql sql, WorkingTime workingTime, CaseworkConfig config, Clock clock) {
        this.sql = sql;
        this.workingTime = workingTime;
        this.clock = clock;
        this.shared = new ReadOnce<>(config.shareFiguresFor(), clock);
    }

    private record Asked(String where, FiguresPeriod period) {}

    LookFigures of(ReportSelection asked) {
        Map<String, Object> values = asked.days(asked.period().wholeMonths());
        values.put("scopePerson", asked.scope().person());
        values.put("scopeNow", clock.instant());
        values.put("fromTime", asked.period().begins(workingTime.zone()));
        values.put("toTime", asked.period().ends(workingTime.zone()));
        return LookFigures.of(
                shared.get(
                        new Asked(asked.where(), asked.period()), () -> looks(LOOKS.formatted(asked.where()), values)),
                looks(OF_OTHERS.formatted(asked.where(), asked.shut()), values),
                sql.list(
                        new SqlQuery(WAITING.formatted(asked.whereSeen()), values, true),
                        row -> new LookFigures.Waiting(row.getInt(1), row.getLong(2), row.getLong(3))));
    }

    private List<LookFigures.Looked> looks(String text, Map<String, Object> values) {
        return sql.list(new SqlQuery(text, values, true), LookCounts::looked);
    }

    private static LookFigures.Looked looked(ResultSet row) throws SQLException {
        return new LookFigures.Looked(row.getInt(1), (Boolean) row.getObject(2), row.getInt(3), row.getLong(4));
    }
}
