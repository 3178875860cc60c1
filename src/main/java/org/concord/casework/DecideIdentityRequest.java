package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.IdentityEvent;
import org.concord.platform.Problem;

/** A custodian decides whether somebody sees who told us, and for how long. The first decision holds. */
@ApplicationScoped
public class DecideIdentityRequest {
    private final IdentityRequests requests;
    private final IdentityRequestViews views;
    private final TellOfIdentity tell;
    private final CaseworkConfig config;
    private final AuditTrail trail;
    private final Doer doer;

    DecideIdentityRequest(
            IdentityRequests requests,
            IdentityRequestViews views,
            TellOfIdentity tell,
            CaseworkConfig config,
            AuditTrail trail,
            Doer doer) {
        this.requests = requests;
        this.views = views;
        this.tell = tell;
        this.config = config;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such request, or the caller has an interest of their own in its case; 400; 409
     *     {@code second-person-required} for one's own, {@code request-decided} if somebody was faster, or it lapsed
     */
    @Transactional
    public IdentityRequestView decide(UUID id, IdentityDecisionRequest request) {
        IdentityRequestRow asked = requests.find(id, doer.id()).orElseThrow(CaseAtHand::notFound);
        IdentityDecisionRequest.Decision decision = request.read(config.identity());
        if (asked.requestedBy().equals(doer.id())) {
            throw Problem.SECOND_PERSON_REQUIRED.because("You asked for this yourself. Another custodian decides.");
        }
        Instant now = doer.now();
        Instant until = decision.approve() ? now.plus(decision.openFor()) : null;
        if (!requests.decide(new IdentityRequests.Decided(id, doer.id(), now, until, decision.reason()))) {
            throw Problem.REQUEST_DECIDED.because(
                    asked.stateAt(now) == IdentityRequestState.LAPSED
                            ? "Nobody decided this request in time, and it has lapsed. Whoever asked may ask anew."
                            : "A custodian has decided this request already. Look at it again.");
        }
        tell.decided(asked);
        trail.append(new IdentityEvent.IdentityDecided(
                asked.reference(), id, asked.requestedBy(), decision.approve(), until, decision.reason()));
        return views.of(requests.find(id, doer.id()).orElseThrow(CaseAtHand::notFound));
    }
}
