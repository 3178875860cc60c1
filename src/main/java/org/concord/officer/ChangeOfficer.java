package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.CurrentActor;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** An administrator changes an officer: alone, or, if the change is grave, by asking a second person. */
@ApplicationScoped
public class ChangeOfficer {
    private final Officers officers;
    private final AmendOfficer amend;
    private final AskSecondPerson ask;
    private final OfficerCodes codes;
    private final CurrentActor actor;

    ChangeOfficer(Officers officers, AmendOfficer amend, AskSecondPerson ask, OfficerCodes codes, CurrentActor actor) {
        this.officers = officers;
        this.amend = amend;
        this.ask = ask;
        this.codes = codes;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404, 428, 412; 403 {@code own-access}; 409 if somebody else has the address */
    @Transactional
    public Acted<OfficerView> change(UUID id, @Nullable String ifMatch, OfficerForm form) {
        Officer officer = officers.forChange(id);
        ETags.require(ifMatch, officer.version());
        OfficerDraft before = officer.draft();
        OfficerDraft wanted = form.onto(before);
        if (actor.person().id().equals(id) && wanted.changesAccessOf(before)) {
            throw Problem.OWN_ACCESS.because(Problem.OWN_ACCESS.explanation());
        }
        Proposal proposal = Proposal.of(wanted, before);
        if (proposal.resetsSignIn() || ask.isNeededToGrant(proposal.grants())) {
            return ask.toChange(officer, proposal);
        }
        amend.amend(officer, wanted);
        return new Acted.Done<>(OfficerView.of(officer, codes));
    }
}
