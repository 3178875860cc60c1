package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What those had of a case who may not see it any more. */
@ApplicationScoped
class TakeAway {
    private final TakeStep step;
    private final AlertOfCase alert;
    private final PassOnTasks tasks;
    private final Doer doer;

    TakeAway(TakeStep step, AlertOfCase alert, PassOnTasks tasks, Doer doer) {
        this.step = step;
        this.alert = alert;
        this.tasks = tasks;
        this.doer = doer;
    }

    /** The case itself, if it is theirs; one that they have not begun is nobody's again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void caseFrom(UUID person, CaseFile file, String reason) {
        if (!person.equals(file.assignee())) {
            return;
        }
        if (file.status() == CaseStatus.ASSIGNED) {
            step.take(file, CaseStatus.TRIAGED, reason, null);
        }
        file.assignTo(null, doer.now());
    }

    /** Once it is settled whom it is for: it leaves the alert that it shares with others, and its tasks leave those who are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fromThoseLeftOut(CaseFile file) {
        alert.apart(file);
        tasks.of(file);
    }
}
