package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.hibernate.Session;

/** How an alert is read from the store, and what may be sent of it. */
@ApplicationScoped
class AlertRows {
    /** What {@link #view} reads. */
    static final String COLUMNS = """
            a.id, a.kind, c.reference, a.severity, CASE WHEN cardinality(a.about_wards) = 1 THEN a.about_wards[1] WHEN a.kind <> 'CITY_TENSION' THEN c.ward_id END, c.category, a.state, a.raised_at, a.answer_by, a.rung,
                   a.report_count + (SELECT count(*) FROM alert_folded f WHERE f.alert_id = a.id) AS reports, a.acknowledged_by, a.acknowledged_at,
            a.signal_id
            """;

    /** Tests and signals too, which have no case. */
    static final String SELECT = "SELECT " + COLUMNS + """
            FROM alert a LEFT JOIN case_file c ON c.id = a.case_id
            WHERE a.authority_id = :authority AND\s""";

    private static final String FOR_OFFICER = """
             AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = :officer)
             AND (SELECT bool_or(r.officer_id = :officer) FROM case_restriction r
                  WHERE r.case_id = c.id AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > :now)) IS NOT FALSE""";

    private static final int MOST_SENT = 200;

    private final Session store;
    private final Wards wards;
    private final Clock clock;

    AlertRows(Session store, Wards wards, Clock clock) {
        this.store = store;
        this.wards = wards;
        this.clock = clock;
    }

    /**
     * For composing what is sent; no scope, as the recipients were chosen already – but one may have declared an interest since, or the case may
     * have been restricted to others.
     */
    List<AlertView> forSending(List<UUID> alerts, UUID officer) {
        String sql = SELECT + "a.id = ANY(:ids)" + FOR_OFFICER + " ORDER BY a.severity, a.raised_at, a.id";
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("ids", alerts.toArray(UUID[]::new))
                .setParameter("officer", officer)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** References of the cases that joined each, but for those that are restricted by now; the oldest so many. */
    Map<UUID, List<String>> joined(List<UUID> alerts) {
        return store.createNativeQuery("""
                        SELECT a.id, c.reference FROM alert a, LATERAL (
                          SELECT c.reference, f.folded_at FROM alert_folded f JOIN case_file c ON c.id = f.case_id
                          WHERE f.alert_id = a.id AND NOT c.restricted ORDER BY f.folded_at, c.reference LIMIT :most) c
                        WHERE a.id = ANY(:ids) ORDER BY c.folded_at, c.reference""", Tuple.class)
                .setParameter("ids", alerts.toArray(UUID[]::new))
                .setParameter("most", MOST_SENT)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    AlertView view(Tuple row) {
        return view(row, 0);
    }

    /** @param first where {@link #COLUMNS} begin in the row */
    AlertView view(Tuple row, int first) {
        return new AlertView(
                row.get(first, UUID.class),
                AlertKind.valueOf(row.get(first + 1, String.class)),
                row.get(first + 2, String.class),
                row.get(first + 13, UUID.class),
                Severity.ofRank(row.get(first + 3, Number.class).intValue()),
                wards.codeOf(row.get(first + 4, Integer.class)),
                Optional.ofNullable(row.get(first + 5, String.class))
                        .map(Category::valueOf)
                        .orElse(null),
                AlertState.valueOf(row.get(first + 6, String.class)),
                row.get(first + 7, Instant.class),
                row.get(first + 8, Instant.class),
                row.get(first + 9, Number.class).intValue(),
                row.get(first + 10, Number.class).intValue(),
                row.get(first + 11, UUID.class),
                row.get(first + 12, Instant.class));
    }
}
