package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Four weeks after a case was closed somebody asks the reporter how things are; if it is opened again before, that is in vain.
 *
 * <p>Source: Your Housing, service standard on hate crime: “call 4 weeks after closure”.
 */
@ApplicationScoped
class CallAfterClose implements CaseWatcher {
    private final ReporterTasks tasks;
    private final WorkingTime workingTime;
    private final CaseworkConfig config;
    private final Doer doer;

    CallAfterClose(ReporterTasks tasks, WorkingTime workingTime, CaseworkConfig config, Doer doer) {
        this.tasks = tasks;
        this.workingTime = workingTime;
        this.config = config;
        this.doer = doer;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(SeenCase file, CaseStatus from, @Nullable ClosureReason closure) {
        if (file.status() == CaseStatus.CLOSED) {
            tasks.add(file.id(), TaskCause.CALL_AFTER_CLOSE, due());
        }
        if (file.status() == CaseStatus.REOPENED) {
            tasks.end(file.id(), TaskCause.CALL_AFTER_CLOSE, TaskState.CANCELLED);
        }
    }

    /** In working time, at the earliest when the weeks are over. */
    private Instant due() {
        Instant weeksOver = doer.now()
                .atZone(workingTime.zone())
                .plus(config.callAfterClose())
                .toInstant();
        return workingTime.calendar().plusWorkingDays(weeksOver, 0);
    }
}
