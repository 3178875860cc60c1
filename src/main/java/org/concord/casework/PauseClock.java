package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The service-level clock of a case stands still, for a reason with a name. */
@ApplicationScoped
public class PauseClock {
    private final CaseAtHand cases;
    private final CasePauses pauses;
    private final AuditTrail trail;
    private final Doer doer;

    PauseClock(CaseAtHand cases, CasePauses pauses, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.pauses = pauses;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 400, 404, 428, 412; 409 {@code case-closed} or {@code clock-paused} */
    @Transactional
    public UUID pause(String reference, @Nullable String ifMatch, PauseRequest request) {
        request.refuseIfWrong();
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        file.requireOpen();
        if (file.clock().isPaused()) {
            throw Problem.CLOCK_PAUSED.because(Problem.CLOCK_PAUSED.explanation());
        }
        PauseReason reason = Objects.requireNonNull(request.reason());
        UUID by = doer.id();
        Instant now = doer.now();
        pauses.add(new CasePause(doer.newId(), file, reason, request.note(), by, now));
        file.clock(CaseClock.paused(now), now);
        trail.append(new CaseEvent.CasePaused(file.reference(), reason.name(), request.note()));
        return file.id();
    }
}
