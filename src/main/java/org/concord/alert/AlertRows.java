package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.hibernate.Session;

/** How an alert is read from the store, and what may be sent of it. */
@ApplicationScoped
class AlertRows {
    static final String COLUMNS = """
            SELECT a.id, a.kind, c.reference, a.severity, c.ward_id, c.category, a.state, a.raised_at, a.answer_by, a.rung,
                   a.report_count + (SELECT count(*) FROM alert_folded f WHERE f.alert_id = a.id) AS reports, a.acknowledged_by, a.acknowledged_at
            """;

    /** Tests too, which have no case. */
    static final String SELECT = COLUMNS + """
            FROM alert a LEFT JOIN case_file c ON c.id = a.case_id
            WHERE a.authority_id = :authority AND\s""";

    private static final int MOST_SENT = 200;

    private final Session store;
    private final Wards wards;

    AlertRows(Session store, Wards wards) {
        this.store = store;
        this.wards = wards;
    }

    /** For composing what is sent; no scope, as the recipients were chosen already – but one may have declared an interest since. */
    List<AlertView> forSending(List<UUID> alerts, UUID officer) {
        String sql = SELECT
                + "a.id = ANY(:ids) AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = :officer)"
                + " ORDER BY a.severity, a.raised_at, a.id";
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("ids", alerts.toArray(UUID[]::new))
                .setParameter("officer", officer)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** References of the cases that joined, but for those that are restricted by now. */
    List<String> joined(UUID alert) {
        return store.createNativeQuery("""
                        SELECT c.reference FROM alert_folded f JOIN case_file c ON c.id = f.case_id
                        WHERE f.alert_id = :id AND NOT c.restricted ORDER BY f.folded_at, c.reference""", String.class)
                .setParameter("id", alert)
                .setMaxResults(MOST_SENT)
                .getResultList();
    }

    AlertView view(Tuple row) {
        return new AlertView(
                row.get(0, UUID.class),
                AlertKind.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                Severity.ofRank(row.get(3, Number.class).intValue()),
                wards.codeOf(row.get(4, Integer.class)),
                Optional.ofNullable(row.get(5, String.class))
                        .map(Category::valueOf)
                        .orElse(null),
                AlertState.valueOf(row.get(6, String.class)),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, Number.class).intValue(),
                row.get(10, Number.class).intValue(),
                row.get(11, UUID.class),
                row.get(12, Instant.class));
    }
}
