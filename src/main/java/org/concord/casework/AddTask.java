package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** Somebody is given something to do for a case. */
@ApplicationScoped
public class AddTask {
    private final CaseAtHand cases;
    private final TaskForms forms;
    private final CaseTasks tasks;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;

    AddTask(CaseAtHand cases, TaskForms forms, CaseTasks tasks, AuditTrail trail, AnswerOnce once, CurrentActor actor) {
        this.cases = cases;
        this.forms = forms;
        this.tasks = tasks;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller, 400; 409 {@code case-closed} if it is part of another;
     *     what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<TaskView> add(String typed, TaskRequest request, @Nullable String idempotencyKey) {
        Actor.Person caller = actor.person();
        CaseRow row = cases.find(caller.scope(), typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, caller.code(), "task of " + row.id(), request);
        return once.answer(
                asked, TaskView.class, () -> new AnswerOnce.Answered<>(201, added(row, request, caller), false));
    }

    private TaskView added(CaseRow row, TaskRequest request, Actor.Person caller) {
        TaskView task = tasks.add(row.id(), forms.ofNew(row.id(), request), caller.id());
        cases.writeOn(row.id());
        trail.append(
                new CaseEvent.TaskAdded(row.reference(), task.id(), task.owner().id()));
        return task;
    }
}
