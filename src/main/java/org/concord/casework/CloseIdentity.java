package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.IdentityEvent;
import org.concord.platform.Problem;

/** A custodian closes again, before its time, what was opened to somebody. */
@ApplicationScoped
public class CloseIdentity {
    private final IdentityRequests requests;
    private final IdentityRequestViews views;
    private final TellOfIdentity tell;
    private final AuditTrail trail;
    private final Doer doer;

    CloseIdentity(
            IdentityRequests requests, IdentityRequestViews views, TellOfIdentity tell, AuditTrail trail, Doer doer) {
        this.requests = requests;
        this.views = views;
        this.tell = tell;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such request, or the caller has an interest of their own in its case; 409
     *     {@code request-decided} if nothing is open by it now
     */
    @Transactional
    public IdentityRequestView close(UUID id) {
        IdentityRequestRow granted = requests.find(id, doer.id()).orElseThrow(CaseAtHand::notFound);
        if (!requests.end(id, doer.id(), doer.now())) {
            throw Problem.REQUEST_DECIDED.because("Nothing is open by this request now. Look at it again.");
        }
        tell.closed(granted);
        trail.append(new IdentityEvent.IdentityClosed(granted.reference(), id, granted.requestedBy()));
        return views.of(requests.find(id, doer.id()).orElseThrow(CaseAtHand::notFound));
    }
}
