package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Four weeks after a case was closed somebody asks the reporter how things are; if it is opened again before, that is in vain.
 *
 * <p>Source: Your Housing, service standard on hate crime: “call 4 weeks after closure”.
 */
@ApplicationScoped
class CallAfterClose implements CaseWatcher {
    private final CaseTasks tasks;
    private final WhoseWork whose;
    private final WorkingTime workingTime;
    private final CaseworkConfig config;
    private final AuditTrail trail;
    private final Doer doer;

    CallAfterClose(
            CaseTasks tasks,
            WhoseWork whose,
            WorkingTime workingTime,
            CaseworkConfig config,
            AuditTrail trail,
            Doer doer) {
        this.tasks = tasks;
        this.whose = whose;
        this.workingTime = workingTime;
        this.config = config;
        this.trail = trail;
        this.doer = doer;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(SeenCase file, CaseStatus from, @Nullable ClosureReason closure) {
        if (file.status() == CaseStatus.CLOSED) {
            whose.of(file.id()).ifPresent(owner -> owe(file, owner));
        }
        if (file.status() == CaseStatus.REOPENED) {
            tasks.open(file.id(), TaskCause.CALL_AFTER_CLOSE).ifPresent(task -> cancel(file, task));
        }
    }

    /** In working time, at the earliest when the weeks are over. */
    private void owe(SeenCase file, UUID owner) {
        Instant weeksOver = doer.now()
                .atZone(workingTime.zone())
                .plus(config.callAfterClose())
                .toInstant();
        Instant due = workingTime.calendar().plusWorkingDays(weeksOver, 0);
        TaskForm form = new TaskForm(TaskCause.CALL_AFTER_CLOSE.title(), owner, due, TaskState.OPEN);
        UUID task = tasks.add(file.id(), form, null, TaskCause.CALL_AFTER_CLOSE).id();
        trail.append(new CaseEvent.TaskAdded(file.reference(), task, owner));
    }

    private void cancel(SeenCase file, UUID id) {
        CaseTask task = tasks.lock(file.id(), id).orElseThrow();
        TaskForm before = task.form();
        // Nobody of us, where it is the reporter's message that opens the case again.
        TaskView cancelled = tasks.change(
                task,
                new TaskForm(before.title(), before.owner(), before.dueAt(), TaskState.CANCELLED),
                doer.officer());
        trail.append(new CaseEvent.TaskChanged(
                file.reference(), id, cancelled.state().name(), cancelled.version(), null));
    }
}
