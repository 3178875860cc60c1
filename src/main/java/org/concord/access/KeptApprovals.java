package org.concord.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.query.NativeQuery;

/** The two-person acts that were asked for. */
@ApplicationScoped
class KeptApprovals implements PanacheRepositoryBase<Approval, UUID> {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    /** An act about a case is for those alone who may see it. */
    private static final String SEEN =
            "(NOT a.act = ANY(:caseActs) OR EXISTS (SELECT FROM case_file c WHERE c.id = a.subject_id AND ";

    private static final String PAGE = """
            SELECT a.* FROM approval a
            WHERE a.authority_id = :authority AND a.act = ANY(:acts)
            AND a.state = :state AND a.expires_at > :expiresAfter AND a.expires_at <= :expiresUntil AND\s""";

    private static final String SAME = """
            SELECT a.* FROM approval a
            WHERE a.authority_id = :authority AND a.state = 'PENDING' AND a.expires_at > :now AND a.subject_id = :subject AND a.act = :act
            AND a.subject_version = :version AND a.requested_by = :person AND a.proposal = CAST(:proposal AS jsonb) ORDER BY a.requested_at, a.id""";

    private final Clock clock;

    KeptApprovals(Clock clock) {
        this.clock = clock;
    }

    /** Where a page begins. */
    record After(Instant requestedAt, UUID id) {
        static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
    }

    /** Held until the end of the transaction, so that of two who decide at once one comes second. */
    Optional<Approval> forDecision(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What somebody may decide: codes of acts, those of them that are about cases, and whose cases these are. */
    record Reader(Set<String> acts, Set<String> caseActs, CaseScope scope) {}

    /** Oldest first. What is stored as pending has expired once its time is over. */
    List<Approval> page(Reader reader, ApprovalState state, After after, int most) {
        return query(reader, state, "(a.requested_at, a.id) > (:afterTime, :afterId)")
                .setParameter("afterTime", after.requestedAt)
                .setParameter("afterId", after.id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that the person can decide: the oldest first, and not their own. */
    List<Approval> waitingFor(Reader reader, int most) {
        return query(reader, ApprovalState.PENDING, "a.requested_by <> :scopePerson")
                .setMaxResults(most)
                .getResultList();
    }

    /** The oldest of those that this person asked for in the same words. */
    Optional<Approval> waiting(Approval.Asked asked, UUID person, Instant now) {
        return getSession()
                .createNativeQuery(SAME, Approval.class)
                .setParameter("authority", Authority.ID)
                .setParameter("act", asked.act())
                .setParameter("subject", asked.subject())
                .setParameter("version", asked.subjectVersion())
                .setParameter("proposal", asked.proposal())
                .setParameter("person", person)
                .setParameter("now", now)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    private NativeQuery<Approval> query(Reader reader, ApprovalState state, String which) {
        Instant now = clock.instant();
        ApprovalState stored = state == ApprovalState.EXPIRED ? ApprovalState.PENDING : state;
        var query = getSession()
                .createNativeQuery(
                        PAGE + which + " AND " + SEEN + reader.scope().predicateOfOne()
                                + ")) ORDER BY a.requested_at, a.id",
                        Approval.class)
                .setParameter("authority", Authority.ID)
                .setParameter("acts", reader.acts().toArray(String[]::new))
                .setParameter("caseActs", reader.caseActs().toArray(String[]::new))
                .setParameter("state", stored.name())
                .setParameter("expiresAfter", state == ApprovalState.PENDING ? now : Instant.EPOCH)
                .setParameter("expiresUntil", state == ApprovalState.EXPIRED ? now : NEVER);
        return reader.scope().bind(query, now);
    }

    /** Whether the case is one that the person may see. */
    boolean isSeen(UUID caseId, CaseScope scope) {
        var query = getSession()
                .createNativeQuery(
                        "SELECT count(*) FROM case_file c WHERE c.id = :case AND " + scope.predicateOfOne(), Long.class)
                .setParameter("case", caseId);
        return scope.bind(query, clock.instant()).getSingleResult() > 0;
    }
}
