package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/** What is read of the cases and alerts of a period themselves: of what is rare, or of days that are few. */
@ApplicationScoped
class PeriodCases {
    private static final String RECEIVED = " AND c.received_at >= :fromTime AND c.received_at < :toTime";

    /** Each report opened a case: that many less than reports there are, as one becomes part of another, and one more is split off. */
    private static final String JOINED =
            "SELECT (SELECT count(*) FROM case_file c WHERE %1$s AND c.status = 'DUPLICATE'"
                    + RECEIVED + ") - (SELECT count(*) FROM case_split s JOIN case_file c ON c.id = s.to_id WHERE %1$s"
                    + RECEIVED
                    + ")";

    /** Every state by name, so that the index by state and time serves. */
    private static final String ALERTS = """
            SELECT a.severity, count(*), count(*) FILTER (WHERE a.acknowledged_at <= a.first_answer_by), count(a.acknowledged_at),
              count(*) FILTER (WHERE a.state IN ('OPEN', 'ESCALATED') AND a.first_answer_by > :scopeNow), count(*) FILTER (WHERE a.state = 'EXPIRED'),
              extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY a.acknowledged_at - a.raised_at))
            FROM alert a JOIN case_file c ON c.id = a.case_id
            WHERE a.authority_id = c.authority_id AND a.state IN ('OPEN', 'ESCALATED', 'ACKNOWLEDGED', 'EXPIRED') AND a.kind <> 'TEST'
              AND a.raised_at >= :fromTime AND a.raised_at < :toTime AND %s
            GROUP BY a.severity""";

    private final PlainSql sql;
    private final WorkingTime workingTime;
    private final Clock clock;

    PeriodCases(PlainSql sql, WorkingTime workingTime, Clock clock) {
        this.sql = sql;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * Alerts of one severity.
     *
     * @param inTime of these, how many were answered while the first who were told had time
     * @param running not answered yet, and there is still time
     * @param expired that nobody had to answer any more
     * @param median seconds from raising to answering; 0 if none was answered
     */
    record Alerts(int severity, long raised, long inTime, long answered, long running, long expired, long median) {

        /** Whose time has come, or that were answered before. */
        long counted() {
            return raised - running - expired;
        }
    }

    /** By how many there are less cases than reports. */
    long joined(ReportSelection asked) {
        return sql.list(query(JOINED, asked, asked.period()), row -> row.getLong(1))
                .getFirst();
    }

    List<Alerts> alerts(ReportSelection asked, FiguresPeriod days) {
        return sql.list(
                query(ALERTS, asked, days),
                row -> new Alerts(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
    }

    private SqlQuery query(String text, ReportSelection asked, FiguresPeriod days) {
        Map<String, Object> values = new HashMap<>();
        values.put("scopePerson", asked.scope().person());
        values.put("scopeNow", clock.instant());
        values.put("fromTime", days.begins(workingTime.zone()));
        values.put("toTime", days.ends(workingTime.zone()));
        return new SqlQuery(text.formatted(asked.whereSeen()), values, true);
    }
}
