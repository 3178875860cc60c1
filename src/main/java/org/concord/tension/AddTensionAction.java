package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Something is to be done about tension; its owner finds it in their inbox on the day it is due. */
@ApplicationScoped
public class AddTensionAction {
    private final TensionActionForms forms;
    private final WriteTensionAction write;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Ids ids;

    AddTensionAction(TensionActionForms forms, WriteTensionAction write, AnswerOnce once, CurrentActor actor, Ids ids) {
        this.forms = forms;
        this.write = write;
        this.once = once;
        this.actor = actor;
        this.ids = ids;
    }

    /** @throws org.concord.platform.Refusal 400; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<TensionActionView> add(TensionActionRequest request, @Nullable String idempotencyKey) {
        UUID caller = actor.person().id();
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "tension action", request);
        return once.answer(
                asked,
                TensionActionView.class,
                () -> new AnswerOnce.Answered<>(
                        201, write.add(ids.next(), forms.ofNew(request, caller), caller), false));
    }
}
