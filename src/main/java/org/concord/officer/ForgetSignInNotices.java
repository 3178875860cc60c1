package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes away what people were told of their sign-in long ago; the mail is theirs, and what was done stands in the trail. */
@ApplicationScoped
class ForgetSignInNotices {
    private static final int AT_ONCE = 1_000;

    private final SignInNotices notices;
    private final OfficerConfig config;
    private final Clock clock;

    ForgetSignInNotices(SignInNotices notices, OfficerConfig config, Clock clock) {
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        return notices.removeNotedBefore(clock.instant().minus(config.keepNoticesFor()), AT_ONCE) == AT_ONCE;
    }
}
