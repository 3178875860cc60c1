package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** Tasks of a case that come of another act, like an answer that is owed: they stand in the one list of what there is to do. */
@ApplicationScoped
public class OwedTasks {
    private final CaseTasks tasks;
    private final AuditTrail trail;
    private final Doer doer;

    OwedTasks(CaseTasks tasks, AuditTrail trail, Doer doer) {
        this.tasks = tasks;
        this.trail = trail;
        this.doer = doer;
    }

    /** What is to be done, by whom, by when, and how it stands. */
    public record Owed(String title, UUID owner, Instant dueAt, TaskState state) {
        private TaskForm form() {
            return new TaskForm(title, owner, dueAt, state);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public TaskView give(SeenCase of, TaskCause cause, Owed owed) {
        TaskView task = tasks.add(of.id(), owed.form(), doer.id(), cause);
        trail.append(new CaseEvent.TaskAdded(of.reference(), task.id(), owed.owner()));
        return task;
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TaskView hold(SeenCase of, UUID task) {
        CaseTask held = tasks.lock(of.id(), task).orElseThrow(CaseAtHand::notFound);
        return tasks.view(held);
    }

    /** Becomes what is owed now; what is so already stays as it is. What was before stands in the record of the act that changed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TaskView change(SeenCase of, UUID task, Owed owed) {
        CaseTask held = tasks.lock(of.id(), task).orElseThrow(CaseAtHand::notFound);
        if (held.form().equals(owed.form())) {
            return tasks.view(held);
        }
        TaskView changed = tasks.change(held, owed.form(), doer.id());
        trail.append(
                new CaseEvent.TaskChanged(of.reference(), task, changed.state().name(), changed.version(), null));
        return changed;
    }
}
