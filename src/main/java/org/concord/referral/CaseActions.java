package org.concord.referral;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.casework.TaskState;
import org.concord.casework.TimePosition;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What is done to resolve conflicts. Whoever asks for the actions of a case has found it in their scope. */
@ApplicationScoped
class CaseActions {
    /** An action's version is its own and its task's together: each only grows, so that a change of either is seen. */
    private static final String SELECT = """
            SELECT a.id, c.reference, k.code, k.label, t.title, array_to_string(a.points, ',') AS points, t.owner_id, a.noticed_at, t.due_at,
              t.state, a.outcome, l.line, t.created_by, t.created_at, t.ended_at, a.task_id, a.version + t.version AS version,
              a.kind_id, k.within_hours, array_to_string(k.points, ',') AS kind_points
            FROM case_action a JOIN case_task t ON t.id = a.task_id JOIN case_file c ON c.id = a.case_id JOIN action_kind k ON k.id = a.kind_id
              LEFT JOIN case_action_line l ON l.action_id = a.id WHERE a.case_id = :caseId AND\s""";

    private final Session store;
    private final OnDuty people;
    private final Clock clock;

    CaseActions(Session store, OnDuty people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** An action as it stands, and the kind that it is of. */
    record Kept(ActionView view, ActionKind kind) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, UUID caseId, UUID task, ActionForm form) {
        store.flush(); // its task
        store.createNativeMutationQuery("""
                        INSERT INTO case_action (id, authority_id, case_id, kind_id, task_id, points, noticed_at, version)
                        VALUES (:id, :authority, :caseId, :kind, :task, CAST(string_to_array(:points, ',') AS smallint[]), :noticed, 0)""")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("caseId", caseId)
                .setParameter("kind", form.kind().id())
                .setParameter("task", task)
                .setParameter("points", joined(form.points()))
                .setParameter("noticed", form.noticedAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(UUID id, ActionForm form) {
        store.createNativeMutationQuery("""
                        UPDATE case_action SET points = CAST(string_to_array(:points, ',') AS smallint[]), outcome = CAST(:outcome AS text),
                          version = version + 1 WHERE id = :id""")
                .setParameter("points", joined(form.points()))
                .setParameter("outcome", form.outcome(), String.class)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Held until the end of the transaction; its task is held by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> hold(UUID caseId, UUID id) {
        return store.createNativeQuery(
                        "SELECT task_id FROM case_action WHERE id = :id AND case_id = :caseId FOR UPDATE", Tuple.class)
                .setParameter("id", id)
                .setParameter("caseId", caseId)
                .uniqueResultOptional()
                .map(row -> row.get(0, UUID.class));
    }

    /** Also what this transaction has written of it. */
    Optional<Kept> find(UUID caseId, UUID id) {
        store.flush();
        return standing(caseId, id);
    }

    Optional<Kept> standing(UUID caseId, UUID id) {
        return kept(query("a.id = :id", caseId).setParameter("id", id)).stream().findFirst();
    }

    /** The most pressing first. */
    List<ActionView> page(UUID caseId, TimePosition after, int most) {
        return kept(query("(t.due_at, a.id) > (:at, :id) ORDER BY t.due_at, a.id", caseId)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(most))
                .stream()
                .map(Kept::view)
                .toList();
    }

    private NativeQuery<Tuple> query(String where, UUID caseId) {
        return store.createNativeQuery(SELECT + where, Tuple.class).setParameter("caseId", caseId);
    }

    private List<Kept> kept(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(row -> Stream.of(row.get("owner_id", UUID.class), row.get("created_by", UUID.class)))
                .filter(Objects::nonNull)
                .toList());
        Instant now = clock.instant();
        return rows.stream().map(row -> kept(row, names, now)).toList();
    }

    private static Kept kept(Tuple row, Map<UUID, String> names, Instant now) {
        Number hours = row.get("within_hours", Number.class);
        ActionKind kind = new ActionKind(
                row.get("kind_id", Number.class).intValue(),
                row.get("code", String.class),
                row.get("label", String.class),
                hours == null ? null : hours.intValue(),
                ActionKinds.numbers(row.get("kind_points", String.class)));
        return new Kept(view(row, kind, names, now), kind);
    }

    private static ActionView view(Tuple row, ActionKind kind, Map<UUID, String> names, Instant now) {
        Instant dueAt = row.get("due_at", Instant.class);
        TaskState state = TaskState.valueOf(row.get("state", String.class));
        UUID createdBy = row.get("created_by", UUID.class);
        return new ActionView(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                kind.code(),
                kind.label(),
                row.get("title", String.class),
                ActionKinds.numbers(row.get("points", String.class)),
                PersonView.of(row.get("owner_id", UUID.class), names),
                row.get("noticed_at", Instant.class),
                dueAt,
                state == TaskState.OPEN && dueAt.isBefore(now),
                state,
                row.get("outcome", String.class),
                row.get("line", String.class),
                createdBy == null ? null : PersonView.of(createdBy, names),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("task_id", UUID.class),
                row.get("version", Number.class).intValue());
    }

    private static String joined(List<Integer> points) {
        return points.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
