package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** A grave change of an officer waits for a second person, and changes nothing. */
@ApplicationScoped
class AskSecondPerson {
    private final Officers officers;
    private final Approvals approvals;
    private final OfficerJson json;
    private final AuditTrail trail;
    private final CurrentActor actor;

    AskSecondPerson(Officers officers, Approvals approvals, OfficerJson json, AuditTrail trail, CurrentActor actor) {
        this.officers = officers;
        this.approvals = approvals;
        this.json = json;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * Whether granting these takes a second person. The only administrator there is makes one more alone, because nobody could approve
     * it; of two who are made at once, one waits.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isNeededToGrant(Set<Role> grave) {
        return grave.equals(Set.of(Role.ADMINISTRATOR))
                ? officers.lockedAndOthersAdminister(actor.person().id())
                : !grave.isEmpty();
    }

    /** @throws org.concord.platform.Refusal 409 if somebody has the address already: then there is nothing to wait for */
    @Transactional(Transactional.TxType.MANDATORY)
    Acted.Waiting<OfficerView> toAdd(UUID id, Proposal proposal) {
        return ask(AddOfficerAct.CODE, id, 0, proposal);
    }

    /** @throws org.concord.platform.Refusal 409 if somebody else has the address already: then there is nothing to wait for */
    @Transactional(Transactional.TxType.MANDATORY)
    Acted.Waiting<OfficerView> toChange(Officer officer, Proposal proposal) {
        return ask(ChangeOfficerAct.CODE, officer.id(), officer.version(), proposal);
    }

    private Acted.Waiting<OfficerView> ask(String act, UUID subject, int version, Proposal proposal) {
        officers.requireFree(proposal.officer().email(), subject);
        ApprovalView approval = approvals.request(act, subject, version, json.kept(proposal));
        trail.append(new AuditEvent.ApprovalRequested(approval.subject(), approval.id(), act));
        return new Acted.Waiting<>(approval);
    }
}
