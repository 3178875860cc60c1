package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.OwedTasks;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskCause;

/** An action is written down with its task and its line for the public, and recorded. */
@ApplicationScoped
class WriteAction {
    private final CaseActions actions;
    private final PublicLines lines;
    private final OwedTasks tasks;
    private final SeenCases cases;
    private final AuditTrail trail;
    private final CurrentActor actor;

    WriteAction(
            CaseActions actions,
            PublicLines lines,
            OwedTasks tasks,
            SeenCases cases,
            AuditTrail trail,
            CurrentActor actor) {
        this.actions = actions;
        this.lines = lines;
        this.tasks = tasks;
        this.cases = cases;
        this.trail = trail;
        this.actor = actor;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ActionView add(SeenCase file, UUID id, ActionForm form) {
        UUID task = tasks.give(file, TaskCause.CASE_ACTION, form.owed()).id();
        actions.add(id, file.id(), task, form);
        ActionView view = written(file, id, form);
        trail.append(new ReferralEvent.ActionAdded(
                file.reference(), id, view.kind(), view.owner().id(), view.charterPoints()));
        return view;
    }

    /** @param before as JSON, for the trail's sealed detail */
    @Transactional(Transactional.TxType.MANDATORY)
    ActionView change(SeenCase file, ActionView now, ActionForm form, String before) {
        tasks.change(file, now.taskId(), form.owed());
        actions.change(now.id(), form);
        ActionView view = written(file, now.id(), form);
        trail.append(new ReferralEvent.ActionChanged(
                file.reference(), now.id(), view.state().name(), view.version(), before));
        return view;
    }

    private ActionView written(SeenCase file, UUID id, ActionForm form) {
        lines.write(id, form.publicLine(), actor.person().id());
        cases.touch(file.id());
        return actions.find(file.id(), id).orElseThrow().view();
    }
}
