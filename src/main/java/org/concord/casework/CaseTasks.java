package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What is to be done in the cases. Whoever asks for those of one case has found it in their scope. */
@ApplicationScoped
class CaseTasks {
    private static final String SELECT = """
            SELECT t.id, c.reference, t.title, t.owner_id, t.due_at, t.state, t.created_by, t.created_at, t.ended_at, t.version,
              t.cause
            FROM case_task t JOIN case_file c ON c.id = t.case_id
            WHERE t.authority_id = :authority AND\s""";
    private static final String AFTER = " AND (t.due_at, t.id) > (:at, :id) ORDER BY t.due_at, t.id";

    private final Session store;
    private final OnDuty people;
    private final Ids ids;
    private final Clock clock;

    CaseTasks(Session store, OnDuty people, Ids ids, Clock clock) {
        this.store = store;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TaskView add(UUID caseId, TaskForm form, UUID by) {
        return add(caseId, form, by, null);
    }

    /** @param cause what it came of; null if somebody thought of it */
    @Transactional(Transactional.TxType.MANDATORY)
    TaskView add(UUID caseId, TaskForm form, @Nullable UUID by, @Nullable TaskCause cause) {
        CaseTask task = new CaseTask(ids.next(), caseId, form, by, cause, clock.instant());
        store.persist(task);
        return view(task);
    }

    /** The one that came of this and that somebody still has to do. */
    Optional<UUID> open(UUID caseId, TaskCause cause) {
        return store.createSelectionQuery(
                        "select id from CaseTask where caseId = :caseId and cause = :cause and state = :open order by id",
                        UUID.class)
                .setParameter("caseId", caseId)
                .setParameter("cause", cause)
                .setParameter("open", TaskState.OPEN)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** Held until the end of the transaction, so that the version that was checked is the version that is changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CaseTask> lock(UUID caseId, UUID id) {
        return Optional.ofNullable(store.find(CaseTask.class, id, LockMode.PESSIMISTIC_WRITE))
                .filter(task -> task.isOf(caseId));
    }

    /** @param by null if nobody of us did it */
    @Transactional(Transactional.TxType.MANDATORY)
    TaskView change(CaseTask task, TaskForm form, @Nullable UUID by) {
        task.become(form, by, clock.instant());
        return view(task);
    }

    /** Of one case, the most pressing first. */
    List<TaskView> page(UUID caseId, TimePosition after, int most) {
        return views(after(query(SELECT + "t.case_id = :caseId" + AFTER), after)
                .setParameter("caseId", caseId)
                .setMaxResults(most));
    }

    /** Of every case in the scope, the most pressing first. */
    List<TaskView> page(CaseScope scope, TaskFilter filter, TimePosition after, int most) {
        NativeQuery<Tuple> query = after(query(SELECT + scope.predicate() + filter.sql() + AFTER), after);
        if (filter.owner() != null) {
            query.setParameter("owner", filter.owner());
        }
        if (filter.overdue() != null) {
            query.setParameter("now", clock.instant());
        }
        return views(scope.bind(query, clock.instant()).setMaxResults(most));
    }

    /** What a person did or called off, as far as they may see it; the latest first. */
    List<TaskView> endedBy(Actor.Person by, int most) {
        NativeQuery<Tuple> query = query(
                        SELECT + by.scope().predicate() + " AND t.ended_by = :by ORDER BY t.ended_at DESC, t.id DESC")
                .setParameter("by", by.id());
        return views(by.scope().bind(query, clock.instant()).setMaxResults(most));
    }

    /** The newest of one case, the newest first. */
    List<TaskView> of(UUID caseId, int most) {
        return views(query(SELECT + "t.case_id = :caseId ORDER BY t.created_at DESC, t.id DESC")
                .setParameter("caseId", caseId)
                .setMaxResults(most));
    }

    /** As it is now. */
    TaskView view(CaseTask task) {
        store.flush();
        return views(query(SELECT + "t.id = :id").setParameter("id", task.id())).getFirst();
    }

    private NativeQuery<Tuple> query(String sql) {
        return store.createNativeQuery(sql, Tuple.class).setParameter("authority", Authority.ID);
    }

    private static NativeQuery<Tuple> after(NativeQuery<Tuple> query, TimePosition after) {
        return query.setParameter("at", after.at()).setParameter("id", after.id());
    }

    private List<TaskView> views(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(row -> Stream.of(row.get(3, UUID.class), row.get(6, UUID.class)))
                .filter(Objects::nonNull)
                .toList());
        Instant now = clock.instant();
        return rows.stream().map(row -> view(row, names, now)).toList();
    }

    private static TaskView view(Tuple row, Map<UUID, String> names, Instant now) {
        Instant dueAt = row.get(4, Instant.class);
        TaskState state = TaskState.valueOf(row.get(5, String.class));
        return new TaskView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                PersonView.of(row.get(3, UUID.class), names),
                dueAt,
                state == TaskState.OPEN && dueAt.isBefore(now),
                state,
                row.get(6) == null ? null : PersonView.of(row.get(6, UUID.class), names),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, Number.class).intValue(),
                row.get(10) == null ? null : TaskCause.valueOf(row.get(10, String.class)));
    }
}
