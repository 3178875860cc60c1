package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Requests to see who told us that nobody has decided: those that still wait, and those that waited in vain. */
@ApplicationScoped
class WaitingIdentityRequests {
    /** Of {@code identity_request q} at the time {@code :now}. */
    static final String WAITS = "q.state = 'PENDING' AND q.expires_at > :now";

    /** The time is over, and nobody has written that down. */
    static final String OVER = "q.state = 'PENDING' AND q.expires_at <= :now";

    private static final String WHICH_ARE_OVER =
            "SELECT q.id, c.reference, q.requested_by FROM identity_request q JOIN case_file c ON c.id = q.case_id WHERE "
                    + OVER;

    private final Session store;

    WaitingIdentityRequests(Session store) {
        this.store = store;
    }

    /** One whose time is over. */
    record Over(UUID id, String reference, UUID requestedBy) {}

    /** Whether this person has asked already, and it is not written down what became of it. */
    boolean waits(UUID caseId, UUID officer) {
        String sql =
                "SELECT EXISTS (SELECT FROM identity_request WHERE case_id = :case AND requested_by = :officer AND state = 'PENDING')";
        return OneColumn.of(store, sql, Boolean.class)
                .setParameter("case", caseId)
                .setParameter("officer", officer)
                .getSingleResult();
    }

    /** Those that a custodian can decide, the oldest first: not their own, and of no case in which they have an interest of their own. */
    List<IdentityRequestRow> decidableBy(UUID custodian, Instant now, int most) {
        return store.createNativeQuery(
                        IdentityRequestRow.SELECT + "AND " + WAITS
                                + " AND q.requested_by <> :reader ORDER BY q.requested_at, q.id",
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reader", custodian)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(IdentityRequestRow::of)
                .toList();
    }

    /** Whoever waited longest first. */
    List<Over> over(Instant now, int most) {
        return read(store.createNativeQuery(WHICH_ARE_OVER + " ORDER BY q.expires_at, q.id", Tuple.class)
                .setParameter("now", now)
                .setMaxResults(most));
    }

    /** This person's in this case. */
    Optional<Over> over(UUID caseId, UUID officer, Instant now) {
        return read(store.createNativeQuery(
                                WHICH_ARE_OVER + " AND q.case_id = :case AND q.requested_by = :officer", Tuple.class)
                        .setParameter("case", caseId)
                        .setParameter("officer", officer)
                        .setParameter("now", now))
                .stream()
                .findFirst();
    }

    /** @return false if it does not wait any more, or still does */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean lapse(UUID id, Instant now) {
        return store.createNativeMutationQuery(
                                "UPDATE identity_request q SET state = 'LAPSED' WHERE q.id = :id AND " + OVER)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static List<Over> read(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Over(row.get(0, UUID.class), row.get(1, String.class), row.get(2, UUID.class)))
                .toList();
    }
}
