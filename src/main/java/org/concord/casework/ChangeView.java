package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** Somebody keeps another view of the queue in the place of one of theirs. */
@ApplicationScoped
public class ChangeView {
    private final SavedQueries queries;
    private final SavedViews views;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ChangeView(SavedQueries queries, SavedViews views, AuditTrail trail, CurrentActor actor) {
        this.queries = queries;
        this.views = views;
        this.trail = trail;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404, 403 if it is somebody else's; 428, 412; 409 if another one of theirs has that name */
    @Transactional
    public SavedView change(UUID id, @Nullable String ifMatch, SavedViewForm form) {
        SavedQuery kept = queries.forChange(actor.person().id(), id);
        ETags.require(ifMatch, kept.version());
        kept.become(form, views.json(form.query()));
        queries.write(kept);
        trail.append(new CaseEvent.ViewSaved(kept.subject(), kept.id(), kept.isShared()));
        return views.of(kept);
    }
}
