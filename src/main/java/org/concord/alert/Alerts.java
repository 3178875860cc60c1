package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The alerts a person may see: those of cases in their scope. */
@ApplicationScoped
class Alerts {
    private static final String SELECT = """
            SELECT a.id, a.kind, c.reference, a.severity, c.ward_id, c.category, a.state, a.raised_at, a.answer_by, a.rung, a.report_count,
                   a.acknowledged_by, a.acknowledged_at
            FROM alert a JOIN case_file c ON c.id = a.case_id
            WHERE a.authority_id = :authority AND\s""";
    /** Told at any rung, or on duty for it now. */
    private static final String MINE = """
             AND (EXISTS (SELECT FROM alert_recipient t WHERE t.alert_id = a.id AND t.officer_id = :me)
               OR EXISTS (SELECT FROM duty d WHERE d.officer_id = :me AND d.valid_from <= :today AND (d.valid_to IS NULL OR d.valid_to > :today)
                            AND (d.ward_id IS NULL OR d.ward_id = c.ward_id)
                            AND (d.strand_id IS NULL OR EXISTS (SELECT FROM case_strand s WHERE s.case_id = c.id AND s.strand_id = d.strand_id))))""";

    private final Session store;
    private final Wards wards;
    private final WorkingTime workingTime;
    private final Clock clock;

    Alerts(Session store, Wards wards, WorkingTime workingTime, Clock clock) {
        this.store = store;
        this.wards = wards;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Where the last page ended. */
    record Position(Instant raisedAt, UUID id) {}

    /** The newest first, one more than the limit. */
    List<AlertView> list(CaseScope scope, AlertFilter filter, Optional<Position> after, int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append(scope.predicate()).append(" AND a.state = ANY(:states)");
        if (filter.mine()) {
            sql.append(MINE);
        }
        after.ifPresent(position -> sql.append(" AND (a.raised_at, a.id) < (:afterTime, :afterId)"));
        sql.append(" ORDER BY a.raised_at DESC, a.id DESC");
        NativeQuery<Tuple> query = bound(sql.toString(), scope)
                .setParameter("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        if (filter.mine()) {
            query.setParameter("me", scope.person()).setParameter("today", workingTime.today());
        }
        after.ifPresent(position ->
                query.setParameter("afterTime", position.raisedAt()).setParameter("afterId", position.id()));
        return query.setMaxResults(limit + 1).getResultStream().map(this::view).toList();
    }

    Optional<AlertView> find(CaseScope scope, UUID id) {
        return bound(SELECT + scope.predicate() + " AND a.id = :id", scope)
                .setParameter("id", id)
                .getResultStream()
                .map(this::view)
                .findFirst();
    }

    /** Held until the end of the transaction, so that the first answer wins. */
    Alert lock(UUID id) {
        return store.find(Alert.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    List<AlertRecipient> recipients(UUID id) {
        return List.copyOf(store.find(Alert.class, id).recipients());
    }

    /** For composing what is sent; no scope, as the recipients were chosen already – but one may have declared an interest since. */
    Optional<AlertView> forSending(UUID id, UUID officer) {
        String sql = SELECT
                + "a.id = :id AND NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = :officer)";
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("id", id)
                .setParameter("officer", officer)
                .getResultStream()
                .map(this::view)
                .findFirst();
    }

    private NativeQuery<Tuple> bound(String sql, CaseScope scope) {
        NativeQuery<Tuple> query = store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
        return scope.bind(query, clock.instant());
    }

    private AlertView view(Tuple row) {
        return new AlertView(
                row.get(0, UUID.class),
                AlertKind.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                Severity.ofRank(row.get(3, Number.class).intValue()),
                wards.codeOf(row.get(4, Integer.class)),
                Category.valueOf(row.get(5, String.class)),
                AlertState.valueOf(row.get(6, String.class)),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, Number.class).intValue(),
                row.get(10, Number.class).intValue(),
                row.get(11, UUID.class),
                row.get(12, Instant.class));
    }
}
