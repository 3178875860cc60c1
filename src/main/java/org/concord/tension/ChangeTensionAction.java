package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.casework.TaskState;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** An action is changed, done, called off or taken up again; of one that has ended, what came of it can still be said. */
@ApplicationScoped
public class ChangeTensionAction {
    private final TensionActionAtHand actions;
    private final TensionActionForms forms;
    private final WriteTensionAction write;
    private final CurrentActor actor;
    private final ObjectMapper json;

    ChangeTensionAction(
            TensionActionAtHand actions,
            TensionActionForms forms,
            WriteTensionAction write,
            CurrentActor actor,
            ObjectMapper json) {
        this.actions = actions;
        this.forms = forms;
        this.write = write;
        this.actor = actor;
        this.json = json;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such action for the caller; 428, 412, 400; 409 {@code task-ended} if it is done or
     *     called off and is not to be opened again
     */
    @Transactional
    public TensionActionView change(UUID id, @Nullable String ifMatch, TensionActionChangeRequest request) {
        TensionActionRows.Kept kept = actions.hold(id);
        ETags.require(ifMatch, kept.view().version());
        TensionActionForm before = kept.form();
        TensionActionForm after = forms.ofChange(before, request);
        boolean ended = before.state() != TaskState.OPEN;
        if (ended && request.changesWork() && request.state() != TaskState.OPEN) {
            throw Problem.TASK_ENDED.because(Problem.TASK_ENDED.explanation());
        }
        return write.change(id, after, actor.person().id(), written(before));
    }

    private String written(TensionActionForm before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
