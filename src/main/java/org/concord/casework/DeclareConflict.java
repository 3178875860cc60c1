package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/**
 * An officer has an interest of their own in a case. From that moment it does not exist for them, it is for those
 * named before and the coordinators alone, and these – or, if the coordinator is the one, the duty director – hear of it.
 */
@ApplicationScoped
class DeclareConflict {
    private final CaseAtHand cases;
    private final CaseRestrictions restrictions;
    private final TakeAway takeAway;
    private final AlertOfCase alert;
    private final AuditTrail trail;
    private final Doer doer;

    DeclareConflict(
            CaseAtHand cases,
            CaseRestrictions restrictions,
            TakeAway takeAway,
            AlertOfCase alert,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.takeAway = takeAway;
        this.alert = alert;
        this.trail = trail;
        this.doer = doer;
    }

    /** What the caller is told last of this case. */
    public record ConflictView(String reference, Instant declaredAt) {}

    /** @throws org.concord.platform.Refusal 400, 404; 409 {@code case-closed} if it is part of another */
    @Transactional
    ConflictView declare(String reference, ReasonRequest request) {
        String reason = request.read();
        CaseFile file = cases.lock(cases.find(doer.scope(), reference).id());
        file.status().requireNoDuplicate();
        UUID person = doer.id();
        Instant now = doer.now();
        restrictions.addConflict(file.id(), person, reason, now);
        List<UUID> conflicted = restrictions.conflicted(file.id());
        Set<UUID> left = new LinkedHashSet<>(restrictions.namedAt(file.id(), now));
        left.addAll(alert.takenOver(file, conflicted));
        conflicted.forEach(left::remove);
        restrictions.replace(file.id(), left, new CaseRestrictions.Terms(null, reason, person, now));
        file.restrict(true, now);
        trail.append(new CaseEvent.ConflictDeclared(file.reference(), person, reason));
        takeAway.fromThoseLeftOut(file, reason);
        return new ConflictView(file.reference(), now);
    }
}
