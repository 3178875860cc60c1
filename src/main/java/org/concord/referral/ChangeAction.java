package org.concord.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.casework.OwedTasks;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.casework.TaskState;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** An action is changed, done, called off or taken up again; of one that has ended, what came of it can still be said. */
@ApplicationScoped
public class ChangeAction {
    private final SeenCases cases;
    private final CaseActions actions;
    private final OwedTasks tasks;
    private final ActionForms forms;
    private final WriteAction write;
    private final ObjectMapper json;

    ChangeAction(
            SeenCases cases,
            CaseActions actions,
            OwedTasks tasks,
            ActionForms forms,
            WriteAction write,
            ObjectMapper json) {
        this.cases = cases;
        this.actions = actions;
        this.tasks = tasks;
        this.forms = forms;
        this.write = write;
        this.json = json;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such action in a case that the caller may see; 428, 412, 400; 409 {@code
     *     task-ended} if it is done or called off and is not to be opened again
     */
    @Transactional
    public ActionView change(String typed, UUID id, @Nullable String ifMatch, ActionChangeRequest request) {
        SeenCase file = cases.hold(cases.find(typed).id());
        UUID task = actions.hold(file.id(), id).orElseThrow(DisclosureAtHand::notFound);
        tasks.hold(file, task);
        CaseActions.Kept kept = actions.find(file.id(), id).orElseThrow();
        ETags.require(ifMatch, kept.view().version());
        ActionForm before = form(kept);
        ActionForm after = forms.ofChange(file.id(), before, request);
        boolean ended = kept.view().state() != TaskState.OPEN;
        if (ended && request.changesTask() && request.state() != TaskState.OPEN) {
            throw Problem.TASK_ENDED.because(Problem.TASK_ENDED.explanation());
        }
        return write.change(file, kept.view(), after, written(before));
    }

    private static ActionForm form(CaseActions.Kept kept) {
        ActionView view = kept.view();
        return new ActionForm(
                kept.kind(),
                new OwedTasks.Owed(view.what(), view.owner().id(), view.dueAt(), view.state()),
                view.noticedAt(),
                view.charterPoints(),
                view.outcome(),
                view.publicLine());
    }

    private String written(ActionForm before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
