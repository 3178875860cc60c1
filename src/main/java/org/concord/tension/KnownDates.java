package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/**
 * What the calendar knows of the days of a rise (detection.md §6.7: known dates are annotated). A date alone raises nothing that is expected: by how
 * much reports rise around it would have to be measured first.
 */
@ApplicationScoped
class KnownDates {
    /** An event is watched for days after it, and what it stirs up is reported then. */
    private static final String OF_SIGNAL = """
            SELECT e.id, e.title, e.first_day, e.last_day, e.watch_until FROM tension_event e
              JOIN tension_signal s ON s.authority_id = e.authority_id
            WHERE s.id = :signal AND e.authority_id = :authority AND e.status <> 'CANCELLED' AND e.watch_from <= s.last_exceeded
              AND e.watch_until >= (SELECT min(t.first_day) FROM tension_signal_telling t WHERE t.signal_id = s.id)
              AND (s.whole_city OR e.ward_ids = '{}' OR e.ward_ids && s.ward_ids)
              AND (s.every_strand OR e.strand_ids = '{}' OR e.strand_ids && s.strand_ids)""";

    private static final String NEAREST_FIRST = " ORDER BY e.first_day DESC, e.id DESC LIMIT 20";

    private final PlainSql sql;

    KnownDates(PlainSql sql) {
        this.sql = sql;
    }

    /** Events of which a watched day lies among the days counted, in the wards and on the strands of the rise; the last first, twenty at most. */
    List<SignalView.KnownDate> of(UUID signal, AreaScope scope) {
        Map<String, Object> values = new HashMap<>(scope.values());
        values.put("signal", signal);
        values.put("authority", Authority.ID);
        String text = OF_SIGNAL + scope.predicate("e.ward_ids", "e.strand_ids") + NEAREST_FIRST;
        return sql.list(
                new SqlQuery(text, values, false),
                row -> new SignalView.KnownDate(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }
}
