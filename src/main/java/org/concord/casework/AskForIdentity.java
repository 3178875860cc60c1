package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** An officer needs to know who told us, and says what for; a custodian decides. */
@ApplicationScoped
public class AskForIdentity {
    private final CaseAtHand cases;
    private final FileIdentityRequest file;
    private final IdentityRequestViews views;
    private final AnswerOnce once;
    private final CurrentActor actor;

    AskForIdentity(
            CaseAtHand cases,
            FileIdentityRequest file,
            IdentityRequestViews views,
            AnswerOnce once,
            CurrentActor actor) {
        this.cases = cases;
        this.file = file;
        this.views = views;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 without a purpose; 409 {@code no-identity-held} if
     *     nobody said who they are, {@code already-exists} while a request of the caller's waits; 429 after too many in an hour; what
     *     {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<IdentityRequestView> ask(
            String typed, IdentityPurposeRequest request, @Nullable String idempotencyKey) {
        Actor.Person caller = actor.person();
        cases.find(caller.scope(), typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, caller.code(), "identity request of " + typed, request);
        return once.answer(
                asked,
                IdentityRequestView.class,
                () -> new AnswerOnce.Answered<>(201, views.of(file.file(typed, request)), false));
    }
}
