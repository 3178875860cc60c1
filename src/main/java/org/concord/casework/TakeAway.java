package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** What those had of a case who may not see it any more. */
@ApplicationScoped
class TakeAway {
    private final TakeStep step;
    private final MayWorkOn mayWorkOn;
    private final AlertOfCase alert;
    private final PassOnTasks tasks;
    private final AuditTrail trail;
    private final Doer doer;

    TakeAway(TakeStep step, MayWorkOn mayWorkOn, AlertOfCase alert, PassOnTasks tasks, AuditTrail trail, Doer doer) {
        this.step = step;
        this.mayWorkOn = mayWorkOn;
        this.alert = alert;
        this.tasks = tasks;
        this.trail = trail;
        this.doer = doer;
    }

    /** Once it is settled whom it is for: it leaves the alert that it shares with others, and it and its tasks leave those who are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fromThoseLeftOut(CaseFile file, String reason) {
        UUID assignee = file.assignee();
        if (assignee != null && !mayWorkOn.test(assignee, file.id())) {
            caseFrom(assignee, file, reason);
        }
        alert.apart(file);
        tasks.of(file);
    }

    /** One that they have not begun goes back to where it was before it was given to them. */
    private void caseFrom(UUID person, CaseFile file, String reason) {
        if (file.status() == CaseStatus.ASSIGNED) {
            step.take(file, CaseStatus.TRIAGED, reason, null);
            return;
        }
        file.assignTo(null, doer.now());
        trail.append(new CaseEvent.CaseAssigned(file.reference(), null, person, reason));
    }
}
