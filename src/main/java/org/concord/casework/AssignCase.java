package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A case gets its officer, or is given back. */
@ApplicationScoped
public class AssignCase {
    private final CaseAtHand cases;
    private final MayWorkOn mayWorkOn;
    private final TakeStep step;
    private final ConfirmGrade confirm;
    private final AuditTrail trail;
    private final Doer doer;

    AssignCase(
            CaseAtHand cases, MayWorkOn mayWorkOn, TakeStep step, ConfirmGrade confirm, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.mayWorkOn = mayWorkOn;
        this.step = step;
        this.confirm = confirm;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * A case that nobody works on yet becomes ASSIGNED by it, passing triage; one in work only changes hands.
     *
     * @throws org.concord.platform.Refusal 400 also for somebody who may not see the case; 404, 428, 412; 409 {@code case-closed}
     */
    @Transactional
    public UUID assign(String reference, @Nullable String ifMatch, AssignmentRequest request) {
        request.refuseIfWrong();
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        file.requireOpen();
        UUID before = file.assignee();
        if (request.officerId() == null) {
            giveBack(file, request.why());
        } else {
            giveTo(file, request.officerId(), request.why());
        }
        trail.append(new CaseEvent.CaseAssigned(file.reference(), request.officerId(), before, request.reason()));
        return file.id();
    }

    private void giveTo(CaseFile file, UUID officer, String why) {
        if (!mayWorkOn.test(officer, file.id())) {
            throw Problem.VALIDATION_FAILED.because(
                    List.of(new FieldError("/officerId", "is an officer or coordinator who may see this case")));
        }
        if (file.status() == CaseStatus.RECEIVED) {
            confirm.of(file, why);
            step.take(file, CaseStatus.TRIAGED, why, null);
        }
        file.assignTo(officer, doer.now());
        if (CaseLifecycle.allows(file.status(), CaseStatus.ASSIGNED) && file.status() != CaseStatus.IN_PROGRESS) {
            step.take(file, CaseStatus.ASSIGNED, why, null);
        }
    }

    private void giveBack(CaseFile file, String why) {
        file.assignTo(null, doer.now());
        if (file.status() == CaseStatus.ASSIGNED) {
            step.take(file, CaseStatus.TRIAGED, why, null);
        }
    }
}
