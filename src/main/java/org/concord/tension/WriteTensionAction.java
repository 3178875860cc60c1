package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;

/** An action is written down with its line for the public, and recorded. */
@ApplicationScoped
class WriteTensionAction {
    private final TensionActions actions;
    private final TensionActionLines lines;
    private final AuditTrail trail;

    WriteTensionAction(TensionActions actions, TensionActionLines lines, AuditTrail trail) {
        this.actions = actions;
        this.lines = lines;
        this.trail = trail;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TensionActionView add(UUID id, TensionActionForm form, UUID by) {
        actions.add(id, form, by);
        TensionActionView view = written(id, form, by);
        trail.append(new TensionActionEvent.TensionActionAdded(
                TensionActionAtHand.subject(id), view.kind(), view.owner().id(), view.wards()));
        return view;
    }

    /** @param before as JSON, for the trail's sealed detail */
    @Transactional(Transactional.TxType.MANDATORY)
    TensionActionView change(UUID id, TensionActionForm form, UUID by, String before) {
        actions.change(id, form);
        TensionActionView view = written(id, form, by);
        trail.append(new TensionActionEvent.TensionActionChanged(
                TensionActionAtHand.subject(id), view.state().name(), view.version(), before));
        return view;
    }

    private TensionActionView written(UUID id, TensionActionForm form, UUID by) {
        lines.write(id, form.publicLine(), by);
        return actions.find(id, AreaScope.EVERYTHING).orElseThrow().view();
    }
}
