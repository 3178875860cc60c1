package org.concord.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.platform.Idempotency;
import org.concord.platform.Ids;

/** An administrator adds an officer: alone, or, if they are to have a grave role, by asking a second person. */
@ApplicationScoped
class AddOfficer {
    private final EnrolOfficer enrol;
    private final AskSecondPerson ask;
    private final OfficerCodes codes;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Ids ids;

    AddOfficer(
            EnrolOfficer enrol,
            AskSecondPerson ask,
            OfficerCodes codes,
            Idempotency idempotency,
            ObjectMapper json,
            Ids ids) {
        this.enrol = enrol;
        this.ask = ask;
        this.codes = codes;
        this.idempotency = idempotency;
        this.json = json;
        this.ids = ids;
    }

    /** @param replayed whether it is the first answer once more */
    record Answered(Idempotency.Answer answer, boolean replayed) {}

    /** @throws org.concord.platform.Refusal 409 if somebody has the address already; what {@link Idempotency} refuses */
    @Transactional
    Answered add(OfficerForm form, Optional<Idempotency.Attempt> attempt) {
        Optional<Idempotency.Answer> first = attempt.flatMap(idempotency::firstAnswer);
        if (first.isPresent()) {
            return new Answered(first.get(), true);
        }
        Idempotency.Answer answer = answer(act(form.onto(OfficerDraft.NOBODY)));
        attempt.ifPresent(a -> idempotency.keep(a, answer));
        return new Answered(answer, false);
    }

    private Acted<OfficerView> act(OfficerDraft wanted) {
        UUID id = ids.next();
        Proposal proposal = Proposal.of(wanted, OfficerDraft.NOBODY);
        if (ask.isNeededToGrant(proposal.grants())) {
            return ask.toAdd(id, proposal);
        }
        return new Acted.Done<>(OfficerView.of(enrol.enrol(id, wanted), codes));
    }

    private Idempotency.Answer answer(Acted<OfficerView> acted) {
        try {
            return switch (acted) {
                case Acted.Done<OfficerView> done -> new Idempotency.Answer(201, json.writeValueAsString(done.thing()));
                case Acted.Waiting<OfficerView> waiting ->
                    new Idempotency.Answer(202, json.writeValueAsString(waiting));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
