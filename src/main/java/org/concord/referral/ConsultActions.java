package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.casework.TimePosition;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads what is done to resolve a conflict; as with the case itself, that they did is recorded. */
@ApplicationScoped
public class ConsultActions {
    private final SeenCases cases;
    private final CaseActions actions;
    private final AuditTrail trail;

    ConsultActions(SeenCases cases, CaseActions actions, AuditTrail trail) {
        this.cases = cases;
        this.actions = actions;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<ActionView> page(String typed, int limit, @Nullable String cursor) {
        SeenCase file = cases.find(typed);
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        String list = "actions of " + file.id();
        List<ActionView> read = actions.page(file.id(), TimePosition.read(cursor, list), limit + 1);
        return Page.of(read, limit, last -> new TimePosition(last.dueAt(), last.id()).write(list));
    }

    /**
     * One of them, recorded as the list is.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such action in a case that the caller may see
     */
    @Transactional
    public ActionView one(String typed, UUID id) {
        SeenCase file = cases.find(typed);
        ActionView action = actions.standing(file.id(), id)
                .orElseThrow(DisclosureAtHand::notFound)
                .view();
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        return action;
    }

    /**
     * As it stands, for whoever says in a form what is to become different: nothing of it is shown, and so it is no reading of the case.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such action in a case that the caller may see
     */
    public ActionView standing(String typed, UUID id) {
        return actions.standing(cases.find(typed).id(), id)
                .orElseThrow(DisclosureAtHand::notFound)
                .view();
    }
}
