package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Somebody who is trusted in their community agreed to be known to us. */
@ApplicationScoped
public class AddNetworkContact {
    private final NetworkForms forms;
    private final WriteNetworkContact write;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Ids ids;

    AddNetworkContact(NetworkForms forms, WriteNetworkContact write, AnswerOnce once, CurrentActor actor, Ids ids) {
        this.forms = forms;
        this.write = write;
        this.once = once;
        this.actor = actor;
        this.ids = ids;
    }

    /** @throws org.concord.platform.Refusal 400, also without a consent that holds; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<NetworkContactKept> add(NetworkContactRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "network contact", request);
        return once.answer(
                asked, NetworkContactKept.class, () -> new AnswerOnce.Answered<>(201, added(request), false));
    }

    private NetworkContactKept added(NetworkContactRequest request) {
        Validation wrong = new Validation();
        NetworkForm form = forms.read(wrong, request, List.of());
        NetworkForm.Consent consent = forms.consent(wrong, request.consent(), "/consent");
        wrong.refuseIfFailed();
        UUID id = ids.next();
        write.add(id, form, Objects.requireNonNull(consent));
        return new NetworkContactKept(id, 0);
    }
}
