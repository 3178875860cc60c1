package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** What a reporter does becomes somebody's work, by the time in which somebody looks at a new case of the same grade. */
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
     * Once for each cause: while it is somebody's to do, there is no second one.
     *
     * @return the task, new or not; empty only if nobody at all may see the case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> of(UUID caseId, TaskCause cause) {
        return tasks.open(caseId, cause).or(() -> whose.of(caseId).map(owner -> add(files.byId(caseId), cause, owner)));
    }

    /** What it came of is settled. */
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

    private UUID add(CaseRow row, TaskCause cause, UUID owner) {
        TaskForm form = new TaskForm(
                cause.title(), owner, grading.dueAt(row.severity(), row.kind(), doer.now()), TaskState.OPEN);
        UUID task = tasks.add(row.id(), form, cause).id();
        trail.append(new CaseEvent.TaskAdded(row.reference(), task, owner));
        return task;
    }
}
