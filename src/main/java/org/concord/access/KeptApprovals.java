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

/** The two-person acts that were asked for. */
@ApplicationScoped
class KeptApprovals implements PanacheRepositoryBase<Approval, UUID> {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String PAGE = """
            authority = ?1 and act in ?2 and (requestedAt > ?3 or requestedAt = ?3 and id > ?4)
            and state = ?5 and expiresAt > ?6 and expiresAt <= ?7
            order by requestedAt, id""";

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

    /** Oldest first. What is stored as pending has expired once its time is over. */
    List<Approval> page(Set<String> acts, ApprovalState state, After after, int most) {
        Instant now = clock.instant();
        ApprovalState stored = state == ApprovalState.EXPIRED ? ApprovalState.PENDING : state;
        Instant expiresAfter = state == ApprovalState.PENDING ? now : Instant.EPOCH;
        Instant expiresUntil = state == ApprovalState.EXPIRED ? now : NEVER;
        return find(PAGE, Authority.ID, acts, after.requestedAt, after.id, stored, expiresAfter, expiresUntil)
                .page(0, most)
                .list();
    }
}
