package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.access.CurrentActor;
import org.concord.access.Proposals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Problem;

/** An administrator asks to take away another's second factor; it waits for a second one, and changes nothing. */
@ApplicationScoped
public class AskFactorRemoval {
    private final Officers officers;
    private final FactorsAtHand at;
    private final Approvals approvals;
    private final Proposals proposals;
    private final AuditTrail trail;
    private final CurrentActor actor;

    AskFactorRemoval(
            Officers officers,
            FactorsAtHand at,
            Approvals approvals,
            Proposals proposals,
            AuditTrail trail,
            CurrentActor actor) {
        this.officers = officers;
        this.at = at;
        this.approvals = approvals;
        this.proposals = proposals;
        this.trail = trail;
        this.actor = actor;
    }

    /** What is to be taken away. */
    record Removal(Instant confirmedAt) {}

    /** @throws org.concord.platform.Refusal 404 if there is no such officer, or they have no second factor; 403 {@code own-access} */
    @Transactional
    public Acted.Waiting<OfficerView> ask(UUID id) {
        if (actor.person().id().equals(id)) {
            throw Problem.OWN_ACCESS.because("Your own is removed at “Your account”, with your password and a code.");
        }
        Officer officer = officers.forChange(id);
        Factor factor = at.confirmed(id).orElseThrow(() -> Problem.NOT_FOUND.because("They have no second factor."));
        Removal removal = new Removal(Objects.requireNonNull(factor.confirmedAt()));
        ApprovalView approval = approvals.request(RemoveFactorAct.CODE, id, officer.version(), proposals.kept(removal));
        trail.append(new AuditEvent.ApprovalRequested(approval.subject(), approval.id(), RemoveFactorAct.CODE));
        return new Acted.Waiting<>(approval);
    }
}
