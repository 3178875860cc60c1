package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** What a reporter does, or is owed, becomes somebody's work. */
@ApplicationScoped
class ReporterTasks {
    private final CaseFiles files;
    private final CaseTasks tasks;
    private final WhoseWork whose;
    private final Grading grading;
    private final AuditTrail trail;
    private final Doer doer;

    ReporterTasks(CaseFiles files, CaseTasks tasks, WhoseWork whose, Grading grading, AuditTrail trail, Doer doer) {
        this.files = files;
        this.tasks = tasks;
        this.whose = whose;
        this.grading = grading;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * By the time in which somebody looks at a new case of the same grade. Once for each cause: while it is somebody's to do, there is no second one.
     *
     * @return the task, new or not; empty only if nobody at all may see the case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> of(UUID caseId, TaskCause cause) {
        return tasks.open(caseId, cause).or(() -> {
            CaseRow row = files.byId(caseId);
            return add(row, cause, grading.dueAt(row.severity(), row.kind(), doer.now()));
        });
    }

    /** @return empty only if nobody at all may see the case */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> add(UUID caseId, TaskCause cause, Instant dueAt) {
        return add(files.byId(caseId), cause, dueAt);
    }

    /** What it came of is settled, by nobody of us where it is the reporter's doing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID caseId, TaskCause cause, TaskState as) {
        String reference = files.byId(caseId).reference();
        // Several where cases were merged.
        for (Optional<UUID> id = tasks.open(caseId, cause); id.isPresent(); id = tasks.open(caseId, cause)) {
            CaseTask task = tasks.lock(caseId, id.get()).orElseThrow();
            TaskForm before = task.form();
            TaskView ended = tasks.change(
                    task, new TaskForm(before.title(), before.owner(), before.dueAt(), as), doer.officer());
            trail.append(new CaseEvent.TaskChanged(reference, ended.id(), as.name(), ended.version(), null));
        }
    }

    private Optional<UUID> add(CaseRow row, TaskCause cause, Instant dueAt) {
        return whose.of(row.id()).map(owner -> {
            TaskForm form = new TaskForm(cause.title(), owner, dueAt, TaskState.OPEN);
            UUID task = tasks.add(row.id(), form, null, cause).id();
            trail.append(new CaseEvent.TaskAdded(row.reference(), task, owner));
            return task;
        });
    }
}
