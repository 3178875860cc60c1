package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** Somebody does not need one of their views of the queue any more. */
@ApplicationScoped
public class RemoveView {
    private final SavedQueries queries;
    private final AuditTrail trail;
    private final CurrentActor actor;

    RemoveView(SavedQueries queries, AuditTrail trail, CurrentActor actor) {
        this.queries = queries;
        this.trail = trail;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404, 403 if it is somebody else's; 428, 412 */
    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        SavedQuery kept = queries.forChange(actor.person().id(), id);
        ETags.require(ifMatch, kept.version());
        queries.remove(kept);
        trail.append(new CaseEvent.ViewRemoved(kept.subject(), kept.id()));
    }
}
