package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.casework.TaskState;
import org.concord.casework.TimePosition;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What is done about tension. Every question carries what the asker may see. */
@ApplicationScoped
class TensionActions {
    private static final String SELECT = """
            SELECT a.id, k.code, k.label, k.within_hours, array_to_string(k.points, ',') AS kind_points, a.kind_id, a.what,
              array_to_string(a.ward_ids, ',') AS wards, a.because_kind, a.because_id, a.owner_id, a.agency, a.noticed_at, a.due_at, a.state,
              a.outcome, l.line, l.written_by, l.approved_by, l.approved_at, a.created_by, a.created_at, a.ended_at, a.version
            FROM tension_action a JOIN action_kind k ON k.id = a.kind_id LEFT JOIN tension_action_line l ON l.action_id = a.id
            WHERE a.authority_id = :authority""";
    private static final String WARDS = "a.ward_ids";

    private final Session store;
    private final TensionActionRows rows;
    private final Clock clock;

    TensionActions(Session store, TensionActionRows rows, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, TensionActionForm form, UUID by) {
        TensionLink because = form.because();
        store.createNativeMutationQuery("""
                        INSERT INTO tension_action (id, authority_id, kind_id, what, ward_ids, because_kind, because_id, owner_id, agency, noticed_at,
                          due_at, state, created_by, created_at, version)
                        VALUES (:id, :authority, :kind, :what, CAST(:wards AS integer[]), CAST(:becauseKind AS varchar), CAST(:becauseId AS uuid),
                          :owner, CAST(:agency AS text), :noticed, :due, 'OPEN', :by, :now, 0)""")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("kind", form.kind().id())
                .setParameter("what", form.what())
                .setParameter("wards", NamedWards.ints(form.wards()))
                .setParameter("becauseKind", because == null ? null : String.valueOf(because.kind()), String.class)
                .setParameter("becauseId", because == null ? null : because.id(), UUID.class)
                .setParameter("owner", form.owner())
                .setParameter("agency", form.agency(), String.class)
                .setParameter("noticed", form.noticedAt())
                .setParameter("due", form.dueAt())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(UUID id, TensionActionForm form) {
        store.createNativeMutationQuery("""
                        UPDATE tension_action SET what = :what, owner_id = :owner, agency = CAST(:agency AS text), due_at = :due, state = :state,
                          outcome = CAST(:outcome AS text), version = version + 1,
                          ended_at = CASE WHEN :state = 'OPEN' THEN NULL ELSE coalesce(ended_at, :now) END
                        WHERE id = :id""")
                .setParameter("what", form.what())
                .setParameter("owner", form.owner())
                .setParameter("agency", form.agency(), String.class)
                .setParameter("due", form.dueAt())
                .setParameter("state", form.state().name())
                .setParameter("outcome", form.outcome(), String.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Something beside it was changed that its version speaks of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(UUID id) {
        store.createNativeMutationQuery("UPDATE tension_action SET version = version + 1 WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Held until the end of the transaction; as it stands then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<TensionActionRows.Kept> hold(UUID id, AreaScope scope) {
        String held = "SELECT a.id FROM tension_action a WHERE a.id = :id" + scope.predicate(WARDS) + " FOR UPDATE";
        return scope.bind(OneColumn.of(store, held, UUID.class), held)
                .setParameter("id", id)
                .uniqueResultOptional()
                .flatMap(one -> find(one, scope));
    }

    Optional<TensionActionRows.Kept> find(UUID id, AreaScope scope) {
        return rows.kept(query("a.id = :id", scope).setParameter("id", id)).stream()
                .findFirst();
    }

    /** The most pressing first. */
    List<TensionActionView> page(AreaScope scope, TensionActionFilter filter, TimePosition after, int most) {
        NativeQuery<Tuple> query = query(
                        filter.sql() + " AND (a.due_at, a.id) > (:at, :id) ORDER BY a.due_at, a.id", scope)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most);
        if (!filter.wards().isEmpty()) {
            query.setParameter("wards", NamedWards.ints(filter.wards()));
        }
        if (filter.owner() != null) {
            query.setParameter("owner", filter.owner());
        }
        if (filter.overdue() != null) {
            query.setParameter("now", clock.instant());
        }
        return rows.views(query);
    }

    /** Of these wards and of the whole authority; all that were open at the end of a time, or ended or were approved for the public within it. */
    List<TensionActionView> within(AreaScope scope, Instant from, Instant until, int most) {
        return rows.views(query("""
                        a.created_at < :until AND (a.ended_at IS NULL OR a.ended_at >= :from OR l.approved_at >= :from AND l.approved_at < :until)
                        ORDER BY a.due_at, a.id""", scope)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most));
    }

    private NativeQuery<Tuple> query(String where, AreaScope scope) {
        String sql = SELECT + scope.predicate(WARDS) + " AND " + where;
        return scope.bind(store.createNativeQuery(sql, Tuple.class), sql).setParameter("authority", Authority.ID);
    }

    static boolean isOverdue(TaskState state, Instant dueAt, Instant now) {
        return state == TaskState.OPEN && dueAt.isBefore(now);
    }
}
