package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The service-level clock of a case runs again, with the time that was left. */
@ApplicationScoped
public class ResumeClock {
    private final CaseAtHand cases;
    private final CasePauses pauses;
    private final Grading grading;
    private final AuditTrail trail;
    private final Doer doer;

    ResumeClock(CaseAtHand cases, CasePauses pauses, Grading grading, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.pauses = pauses;
        this.grading = grading;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 404, 428, 412; 404 also if the clock runs */
    @Transactional
    public UUID resume(String reference, @Nullable String ifMatch) {
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        CasePause pause = pauses.running(file.id())
                .orElseThrow(() -> Problem.NOT_FOUND.because("The clock of this case is not paused."));
        Instant now = doer.now();
        pause.resume(doer.id(), now);
        file.clock(CaseClock.due(due(file, pause, now)), now);
        trail.append(new CaseEvent.CaseResumed(file.reference(), pause.id()));
        return file.id();
    }

    /** Null if it was due at no time before either. */
    private @Nullable Instant due(CaseFile file, CasePause pause, Instant now) {
        Instant before = pause.dueBefore();
        return before == null
                ? null
                : grading.dueAfterPause(file.severity(), new Grading.Pause(pause.pausedAt(), now), before);
    }
}
