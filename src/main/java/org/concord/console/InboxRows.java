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
import org.concord.casework.TaskCause;
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

    record RequestLine(String reference, TaskCause kind, Instant dueAt) {}

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

    /** What holders of receipts asked for and that they are to check; the first due first. */
    List<RequestLine> requests(Actor.Person person, int most) {
        return bound(
                        store.createNativeQuery(
                                """
                                SELECT c.reference, t.cause, t.due_at FROM case_task t JOIN case_file c ON c.id = t.case_id
                                WHERE t.owner_id = :scopePerson AND t.state = 'OPEN'
                                  AND t.cause IN ('CONSENT_REQUEST', 'IDENTITY_REQUEST', 'WITHDRAWAL_REQUEST') AND\s""" + person.scope().predicate() + " ORDER BY t.due_at, t.id", Tuple.class),
                        person)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new RequestLine(
                        row.get(0, String.class),
                        TaskCause.valueOf(row.get(1, String.class)),
                        row.get(2, Instant.class)))
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
