package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.IdentityEvent;

/** A request to see who told us lapses, because no custodian decided it in time: recorded, and told to whoever asked, who may ask anew. */
@ApplicationScoped
class LapseIdentityRequests {
    private static final Actor WORKER = new Actor.Worker("lapse-identity-requests");

    private final WaitingIdentityRequests waiting;
    private final TellOfIdentity tell;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Doer doer;

    LapseIdentityRequests(
            WaitingIdentityRequests waiting, TellOfIdentity tell, AuditTrail trail, CurrentActor actor, Doer doer) {
        this.waiting = waiting;
        this.tell = tell;
        this.trail = trail;
        this.actor = actor;
        this.doer = doer;
    }

    /**
     * In the transaction of whoever asks anew, or in one of its own; it is nobody's act in either.
     *
     * @return false if another was faster
     */
    @Transactional
    boolean lapse(WaitingIdentityRequests.Over over) {
        if (!waiting.lapse(over.id(), doer.now())) {
            return false;
        }
        tell.lapsed(over.id(), over.requestedBy());
        return actor.as(WORKER, () -> {
            trail.append(new IdentityEvent.IdentityLapsed(over.reference(), over.id(), over.requestedBy()));
            return true;
        });
    }
}
