package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.casework.RequestKind;
import org.concord.platform.Authority;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What waits for one officer in their cases. Each is read along an index that holds little else, and no further than it is shown. */
@ApplicationScoped
class InboxRows {
    private static final String CASE =
            "SELECT c.reference, c.severity, c.unread_messages, c.received_at, c.due_at FROM case_file c"
                    + " WHERE c.assignee_id = :scopePerson AND ";

    /** In the words of the partial index, so that it is used. */
    private static final String OPEN = "c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')";

    /**
     * Read from the requests and not from their tasks: a task can be ended, or left behind with whoever had the case before, while its request
     * still waits. What is nobody's who is here is every coordinator's.
     */
    private static final String REQUESTS = """
            SELECT c.reference, q.id, q.kind, q.asked_at, t.id AS task, t.due_at
            FROM reporter_request q JOIN report told ON told.id = q.report_id JOIN case_report l ON l.report_id = q.report_id
            JOIN case_file c ON c.id = l.case_id
            LEFT JOIN LATERAL (
              SELECT k.id, k.owner_id, k.due_at FROM case_task k
              WHERE k.case_id = c.id AND k.cause = q.kind || '_REQUEST' AND k.state = 'OPEN'
              ORDER BY k.owner_id = :scopePerson DESC, k.due_at, k.id LIMIT 1) t ON true
            WHERE q.authority_id = :authority AND q.state = 'PENDING' AND told.erased_at IS NULL
              AND (t.owner_id = :scopePerson OR c.assignee_id = :scopePerson
                OR :coordinates AND NOT EXISTS (SELECT FROM officer o WHERE o.id IN (t.owner_id, c.assignee_id) AND o.active))
              AND\s""";

    private final Session store;
    private final Clock clock;

    InboxRows(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param dueAt null if its clock stands still, or it never had one */
    record CaseLine(
            String reference,
            Severity severity,
            int unread,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    record ActionLine(UUID id, String what, Instant dueAt) {}

    /**
     * @param task in which it is somebody's to check; null if nobody has one any more
     * @param dueAt of that task
     */
    record RequestLine(
            String reference,
            UUID id,
            RequestKind kind,
            Instant askedAt,
            @Nullable UUID task,
            @Nullable Instant dueAt) {}

    /** Cases of theirs in which a reporter wrote what nobody has read; who waits longest first. */
    List<CaseLine> unread(Actor.Person person, int most) {
        return cases("c.unread_messages > 0 AND " + person.scope().predicate() + " ORDER BY c.updated_at, c.id", person)
                .setMaxResults(most)
                .getResultStream()
                .map(InboxRows::caseLine)
                .toList();
    }

    /** Cases that were given to them and that they have not begun; the gravest first. */
    List<CaseLine> given(Actor.Person person, int most) {
        return cases(
                        "c.status = 'ASSIGNED' AND " + OPEN + " AND "
                                + person.scope().predicate() + " ORDER BY c.severity, c.due_order, c.received_at, c.id",
                        person)
                .setMaxResults(most)
                .getResultStream()
                .map(InboxRows::caseLine)
                .toList();
    }

    /** Cases of theirs that they have begun and that are due before a time; the first due first. */
    List<CaseLine> due(Actor.Person person, Instant before, int most) {
        return cases(
                        "c.due_order < :before AND c.status <> 'ASSIGNED' AND " + OPEN + " AND "
                                + person.scope().predicate() + " ORDER BY c.due_order, c.id",
                        person)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(InboxRows::caseLine)
                .toList();
    }

    /** What is theirs to do about tension in their wards and due before a time; the first due first. */
    List<ActionLine> actions(Actor.Person person, Instant before, int most) {
        AreaScope scope = AreaScope.of(person.scope());
        String inWards = scope.predicate("a.ward_ids");
        NativeQuery<Tuple> query = store.createNativeQuery(
                "SELECT a.id, a.what, a.due_at FROM tension_action a WHERE a.owner_id = :owner AND a.state = 'OPEN' AND a.due_at < :before"
                        + inWards + " ORDER BY a.due_at, a.id",
                Tuple.class);
        return scope.bind(query, inWards)
                .setParameter("owner", person.id())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new ActionLine(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Instant.class)))
                .toList();
    }

    /** What holders of receipts asked for and what waits for them to decide; who waits longest first. */
    List<RequestLine> requests(Actor.Person person, int most) {
        String sql = REQUESTS + person.scope().predicate() + " ORDER BY q.asked_at, q.id";
        return bound(store.createNativeQuery(sql, Tuple.class), person)
                .setParameter("authority", Authority.ID)
                .setParameter("coordinates", person.is(Role.COORDINATOR))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new RequestLine(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        RequestKind.valueOf(row.get(2, String.class)),
                        row.get(3, Instant.class),
                        row.get(4, UUID.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    private NativeQuery<Tuple> cases(String where, Actor.Person person) {
        return bound(store.createNativeQuery(CASE + where, Tuple.class), person);
    }

    private NativeQuery<Tuple> bound(NativeQuery<Tuple> query, Actor.Person person) {
        CaseScope scope = person.scope();
        return scope.bind(query, clock.instant());
    }

    private static CaseLine caseLine(Tuple row) {
        return new CaseLine(
                row.get(0, String.class),
                Severity.ofRank(row.get(1, Number.class).intValue()),
                row.get(2, Number.class).intValue(),
                row.get(3, Instant.class),
                row.get(4, Instant.class));
    }
}
