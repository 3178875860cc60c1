package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Which deliveries go in which message. Everything here is done under the lock of the person and channel; {@link OpenMessage} says why. */
@ApplicationScoped
class MessageRows {
    private static final String UNCLAIMED = """
            FROM delivery WHERE state = 'PENDING' AND message_id IS NULL
            AND recipient_id = :recipient AND channel = :channel AND subject_kind = :kind AND due_at <= :now""";

    private final Session store;

    MessageRows(Session store) {
        this.store = store;
    }

    /** Whom a delivery is for: what never changes of it. */
    record Owed(UUID id, String subjectKind, UUID subject, Recipient to, DeliveryChannel channel, Instant since) {
        OpenedMessage.Member alone() {
            return new OpenedMessage.Member(id, subject, since);
        }
    }

    /** How many messages are too many. */
    record Limit(int most, Instant since) {}

    /** Where a delivery stands that did not go out alone. */
    enum Standing {
        /** It leads a message that is being sent or tried again. */
        OPENED,
        /** It has ended, or goes in the message of another. */
        OVER,
        /** It leads a message that waits to gather more. */
        WAITS,
        /** It goes with all others that are due for the person. */
        DIGEST,
        /** The person has had too many messages. */
        CROWDED
    }

    /** @param due when it is to be tried */
    record Stand(Standing standing, Instant due) {}

    /** Takes the lock of its person and channel, held to the end of the transaction; empty if there is no such delivery. */
    Optional<Owed> lock(UUID id) {
        return store.createNativeQuery("""
                        SELECT subject_kind, subject_id, officer_id, report_id, channel, owed_since
                        FROM delivery, LATERAL pg_advisory_xact_lock(hashtextextended('delivery ' || recipient_id || channel, 0))
                        WHERE id = :id""", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Owed(
                        id,
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        Recipient.of(row.get(2, UUID.class), row.get(3, UUID.class)),
                        DeliveryChannel.valueOf(row.get(4, String.class)),
                        row.get(5, Instant.class)))
                .findFirst();
    }

    /** Makes it a message of its own if nobody claimed it and the person has had no more messages than the limit: the usual case, in one statement. */
    boolean openAlone(Owed owed, Limit limit, Instant now) {
        return store.createNativeMutationQuery("""
                        UPDATE delivery SET message_id = id, opened_at = :now
                        WHERE id = :id AND state = 'PENDING' AND message_id IS NULL AND NOT digest AND :most > (
                          SELECT count(*) FROM (
                            SELECT FROM delivery WHERE recipient_id = :recipient AND channel = :channel AND opened_at > :since
                            LIMIT :most) lately)""")
                        .setParameter("id", owed.id())
                        .setParameter("recipient", owed.to().id())
                        .setParameter("channel", owed.channel().name())
                        .setParameter("most", limit.most())
                        .setParameter("since", limit.since())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Stand standing(UUID id) {
        Tuple row =
                store.createNativeQuery("""
                        SELECT CASE
                          WHEN message_id = id AND opened_at IS NOT NULL THEN 'OPENED'
                          WHEN state <> 'PENDING' OR message_id <> id THEN 'OVER'
                          WHEN message_id = id THEN 'WAITS'
                          WHEN digest THEN 'DIGEST'
                          ELSE 'CROWDED' END, due_at
                        FROM delivery WHERE id = :id""", Tuple.class).setParameter("id", id).getSingleResult();
        return new Stand(Standing.valueOf(row.get(0, String.class)), row.get(1, Instant.class));
    }

    /** Those of its deliveries that have not ended. The leader itself may have: what it was about has nothing to say any more. */
    List<OpenedMessage.Member> members(UUID leader) {
        return store.createNativeQuery("""
                        SELECT id, subject_id, owed_since FROM delivery WHERE id = :leader AND message_id = id AND state = 'PENDING'
                        UNION ALL
                        SELECT id, subject_id, owed_since FROM delivery WHERE message_id = :leader AND message_id <> id AND state = 'PENDING'
                        ORDER BY owed_since, id""", Tuple.class)
                .setParameter("leader", leader)
                .getResultStream()
                .map(row -> new OpenedMessage.Member(
                        row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Instant.class)))
                .toList();
    }

    /** Whether somebody waits to gather what is due for the same person. */
    boolean hasWaitingLeader(Owed owed) {
        return forPerson("""
                        SELECT EXISTS (SELECT FROM delivery WHERE state = 'PENDING' AND message_id = id AND opened_at IS NULL
                          AND recipient_id = :recipient AND channel = :channel AND subject_kind = :kind)""", Boolean.class, owed).getSingleResult();
    }

    void lead(UUID id, Instant gatherAt) {
        store.createNativeMutationQuery("UPDATE delivery SET message_id = id, due_at = :due WHERE id = :id")
                .setParameter("id", id)
                .setParameter("due", gatherAt)
                .executeUpdate();
    }

    /** Takes what is due for the person, oldest first, into the message of this leader, which is opened. */
    List<UUID> gather(Owed leader, boolean digestsOnly, int most, Instant now) {
        store.createNativeMutationQuery("UPDATE delivery SET message_id = id, opened_at = :now WHERE id = :id")
                .setParameter("id", leader.id())
                .setParameter("now", now)
                .executeUpdate();
        return forPerson(
                        "UPDATE delivery SET message_id = :leader WHERE id IN (SELECT id " + UNCLAIMED
                                + " AND (digest OR NOT :digestsOnly) ORDER BY due_at, id LIMIT :most) RETURNING id",
                        UUID.class,
                        leader)
                .setParameter("leader", leader.id())
                .setParameter("digestsOnly", digestsOnly)
                .setParameter("most", most)
                .setParameter("now", now)
                .getResultList();
    }

    /** Could not be sent before; until then nobody waits for it in vain. */
    void putOff(List<UUID> deliveries, Instant when) {
        store.createNativeMutationQuery(
                        "UPDATE delivery SET due_at = :when, owed_since = :when WHERE id = ANY(:deliveries)")
                .setParameter("deliveries", deliveries.toArray(UUID[]::new))
                .setParameter("when", when)
                .executeUpdate();
    }

    /** @param full whether the others that are left fill a message again */
    record Left(UUID oldest, boolean full) {}

    /** What a full message left; empty if nothing. */
    Optional<Left> left(Owed leader, int most, Instant now) {
        List<UUID> left = forPerson(
                        "SELECT id " + UNCLAIMED + " AND NOT digest ORDER BY due_at, id LIMIT :most + 1",
                        UUID.class,
                        leader)
                .setParameter("most", most)
                .setParameter("now", now)
                .getResultList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Left(left.getFirst(), left.size() > most));
    }

    /** Once more from the start; it leads the message that it led, or claims nothing. False if it has not failed. */
    boolean reopen(UUID id, Instant now) {
        return store.createNativeMutationQuery("""
                        UPDATE delivery SET state = 'PENDING', ended_at = NULL, due_at = :now, owed_since = :now,
                          message_id = CASE WHEN message_id = id THEN id END
                        WHERE id = :id AND state = 'FAILED'""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private <T> NativeQuery<T> forPerson(String sql, Class<T> type, Owed owed) {
        return OneColumn.of(store, sql, type)
                .setParameter("recipient", owed.to().id())
                .setParameter("channel", owed.channel().name())
                .setParameter("kind", owed.subjectKind());
    }
}
