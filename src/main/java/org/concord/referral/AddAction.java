package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Something is to be done to resolve a conflict. */
@ApplicationScoped
public class AddAction {
    private final SeenCases cases;
    private final ActionForms forms;
    private final WriteAction write;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Ids ids;

    AddAction(SeenCases cases, ActionForms forms, WriteAction write, AnswerOnce once, CurrentActor actor, Ids ids) {
        this.cases = cases;
        this.forms = forms;
        this.write = write;
        this.once = once;
        this.actor = actor;
        this.ids = ids;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller, 400; 409 {@code case-closed} if it is part of another;
     *     what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<ActionView> add(String typed, ActionRequest request, @Nullable String idempotencyKey) {
        SeenCase file = cases.find(typed);
        UUID caller = actor.person().id();
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "action of " + file.id(), request);
        return once.answer(
                asked,
                ActionView.class,
                () -> new AnswerOnce.Answered<>(
                        201, write.add(file, ids.next(), forms.ofNew(file.id(), request, caller)), false));
    }
}
