package org.concord.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes away tokens that have long expired, and the secrets of two-person acts that nobody decided. */
@ApplicationScoped
class ForgetAccess {
    private static final int AT_ONCE = 1_000;
    private static final Duration TOKENS_LISTED_FOR = Duration.ofDays(7);

    /** Far more than the replicas' clocks differ: what is open for one of them is not spoilt by another. */
    private static final Duration SURELY_OVER = Duration.ofHours(1);

    private final AccessTokens tokens;
    private final ExpiredApprovals approvals;
    private final Clock clock;

    ForgetAccess(AccessTokens tokens, ExpiredApprovals approvals, Clock clock) {
        this.tokens = tokens;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        Instant now = clock.instant();
        int removed = tokens.removeExpired(now.minus(TOKENS_LISTED_FOR), AT_ONCE);
        int stripped = approvals.stripSecrets(now.minus(SURELY_OVER), AT_ONCE);
        return removed == AT_ONCE || stripped == AT_ONCE;
    }
}
