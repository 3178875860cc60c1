package org.concord.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.Idempotency;
import org.jspecify.annotations.Nullable;

/** A request for a new officer, answered once however often it is sent. The password is hashed before the transaction begins. */
@ApplicationScoped
public class TakeOnOfficer {
    private static final int CREATED = 201;

    private final OfficerForms forms;
    private final AddOfficer add;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final ObjectMapper json;

    TakeOnOfficer(OfficerForms forms, AddOfficer add, Idempotency idempotency, CurrentActor actor, ObjectMapper json) {
        this.forms = forms;
        this.add = add;
        this.idempotency = idempotency;
        this.actor = actor;
        this.json = json;
    }

    /** @throws org.concord.platform.Refusal what {@link OfficerForms#ofNew}, {@link AddOfficer#add} and {@link Idempotency} refuse */
    AddOfficer.Answered answer(OfficerRequest request, @Nullable String key) throws JsonProcessingException {
        Optional<Idempotency.Attempt> attempt =
                idempotency.attempt(key, actor.get().code(), json.writeValueAsBytes(request));
        return add.add(forms.ofNew(request), attempt);
    }

    /**
     * @return whose place it now is; empty if a second person is asked first
     * @throws org.concord.platform.Refusal as {@link #answer}
     */
    public Optional<UUID> takeOn(OfficerRequest request, String key) {
        try {
            Idempotency.Answer answer = answer(request, key).answer();
            return answer.status() == CREATED
                    ? Optional.of(
                            json.readValue(answer.body(), OfficerView.class).id())
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a request that was read");
        }
    }
}
