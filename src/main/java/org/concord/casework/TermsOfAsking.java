package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Problem;

/** On what terms an officer asks to see who told us: how often, once for each case, and how long it waits for a custodian. */
@ApplicationScoped
class TermsOfAsking {
    private static final Duration HOUR = Duration.ofHours(1);

    private final IdentityRequests requests;
    private final WaitingIdentityRequests waiting;
    private final LapseIdentityRequests lapse;
    private final CaseworkConfig config;
    private final Doer doer;

    TermsOfAsking(
            IdentityRequests requests,
            WaitingIdentityRequests waiting,
            LapseIdentityRequests lapse,
            CaseworkConfig config,
            Doer doer) {
        this.requests = requests;
        this.waiting = waiting;
        this.lapse = lapse;
        this.config = config;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 429 after too many in an hour */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireNotTooOften() {
        if (requests.countSince(doer.id(), doer.now().minus(HOUR))
                >= config.identity().asksPerHour()) {
            throw Problem.TOO_MANY_REQUESTS
                    .because("You have asked as often as anybody may in an hour. Speak to a custodian.")
                    .withHeader("Retry-After", String.valueOf(HOUR.toSeconds()));
        }
    }

    /**
     * One whose time is over does not wait, also where nobody has written that down yet: now it is.
     *
     * @throws org.concord.platform.Refusal 409 {@code already-exists} while one of the caller's waits in this case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireNoneWaits(UUID caseId) {
        waiting.over(caseId, doer.id(), doer.now()).ifPresent(lapse::lapse);
        if (waiting.waits(caseId, doer.id())) {
            throw Problem.ALREADY_EXISTS.because(
                    "You have asked for this already, and a custodian has not decided yet.");
        }
    }

    Instant expiryOf(Instant askedAt) {
        return askedAt.plus(config.identity().lapseAfter());
    }
}
