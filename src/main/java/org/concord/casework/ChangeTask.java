package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A task is changed, done, called off or taken up again. */
@ApplicationScoped
public class ChangeTask {
    private final CaseAtHand cases;
    private final TaskForms forms;
    private final CaseTasks tasks;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ObjectMapper json;

    ChangeTask(
            CaseAtHand cases,
            TaskForms forms,
            CaseTasks tasks,
            AuditTrail trail,
            CurrentActor actor,
            ObjectMapper json) {
        this.cases = cases;
        this.forms = forms;
        this.tasks = tasks;
        this.trail = trail;
        this.actor = actor;
        this.json = json;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such task in a case that the caller may see; 428, 412, 400; 409 {@code
     *     task-ended} if it is done or cancelled and is not to be opened again, {@code case-closed} if the case is part of another, to which
     *     its tasks went
     */
    @Transactional
    public TaskView change(String typed, UUID id, @Nullable String ifMatch, TaskChangeRequest request) {
        Actor.Person caller = actor.person();
        CaseRow row = cases.find(caller.scope(), typed);
        cases.writeOn(row.id()); // first: whoever merges it, or settles what a task came of, holds the case, and then
        // its tasks
        CaseTask task = tasks.lock(row.id(), id).orElseThrow(CaseAtHand::notFound);
        ETags.require(ifMatch, task.version());
        TaskForm before = task.form();
        TaskForm after = forms.ofChange(row.id(), before, request);
        new Validation()
                .check(
                        !task.isOfAction() || after.dueAt().equals(before.dueAt()),
                        "/dueAt",
                        "is changed with the action, which may have a clock of its own")
                .refuseIfFailed();
        if (task.isEnded() && request.state() != TaskState.OPEN) {
            throw Problem.TASK_ENDED.because(Problem.TASK_ENDED.explanation());
        }
        TaskView changed = tasks.change(task, after, caller.id());
        trail.append(new CaseEvent.TaskChanged(
                row.reference(), id, changed.state().name(), changed.version(), written(before)));
        return changed;
    }

    private String written(TaskForm before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
