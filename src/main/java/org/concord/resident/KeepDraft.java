package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.concord.access.Actor;

/** Keeps what a resident answers until it is sent, and lets go of it. Nothing of it is in the trail: it is no report yet. */
@ApplicationScoped
class KeepDraft {
    private static final int AT_ONCE = 500;

    private final Drafts drafts;
    private final ResidentConfig config;
    private final Clock clock;

    KeepDraft(Drafts drafts, ResidentConfig config, Clock clock) {
        this.drafts = drafts;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<Draft> find(String secret) {
        return drafts.find(secret);
    }

    /** The first answer begins the draft. One that was sent stays as it is. */
    @Transactional
    Draft answer(String secret, Collection<String> fields, Answers given) {
        Draft before = drafts.lock(secret).orElseGet(() -> Draft.begun(clock.instant()));
        if (before.sent() != null) {
            return before;
        }
        Draft after = before.with(before.answers().with(fields, given));
        drafts.put(secret, after, config.draftKeptFor());
        return after;
    }

    /** Lets somebody who showed a receipt go on for a while. */
    @Transactional
    void come(String secret, Actor.Reporter reporter) {
        drafts.put(secret, new Return(reporter.report()), config.returnKeptFor());
    }

    @Transactional
    Optional<Actor.Reporter> reporter(String secret) {
        return drafts.findReturn(secret).map(Return::reporter);
    }

    @Transactional
    void wipe(String secret) {
        drafts.remove(secret);
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        return drafts.removeExpired(AT_ONCE) == AT_ONCE;
    }
}
