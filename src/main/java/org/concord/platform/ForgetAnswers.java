package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/** Takes away the answers that were kept for an Idempotency-Key whose time is over. */
@ApplicationScoped
class ForgetAnswers {
    private static final int AT_ONCE = 1_000;

    private final IdempotencyKeys keys;

    ForgetAnswers(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        return keys.removeExpired(AT_ONCE) == AT_ONCE;
    }
}
