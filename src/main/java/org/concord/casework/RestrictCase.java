package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A case is for people who are named, until a date; or for everybody in scope again. */
@ApplicationScoped
public class RestrictCase {
    private final CaseAtHand cases;
    private final CaseRestrictions restrictions;
    private final MayWorkOn mayWorkOn;
    private final TakeAway takeAway;
    private final AuditTrail trail;
    private final Doer doer;

    RestrictCase(
            CaseAtHand cases,
            CaseRestrictions restrictions,
            MayWorkOn mayWorkOn,
            TakeAway takeAway,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.mayWorkOn = mayWorkOn;
        this.takeAway = takeAway;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * Narrows, never widens: who is named sees the case only if it is in their wards and strands and they have no interest of their own
     * in it. Whoever broke the glass decides nothing of it, as lifting a restriction would make of their hour for good.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong; 404, 428, 412; 403 for whoever only broke the glass; 409
     *     {@code case-closed} if it is part of another
     */
    @Transactional
    public UUID restrict(String reference, @Nullable String ifMatch, RestrictionRequest request) {
        request.refuseIfWrong(doer.now());
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        mayWorkOn.requireMoreThanGlass(doer.id(), file.id(), "does not say for whom it is");
        file.status().requireNoDuplicate();
        List<UUID> named = named(request, file);
        String reason = Objects.requireNonNull(request.reason()).strip();
        restrictions.replace(
                file.id(), named, new CaseRestrictions.Terms(request.until(), reason, doer.id(), doer.now()));
        file.restrict(!named.isEmpty() || !restrictions.conflicted(file.id()).isEmpty(), doer.now());
        trail.append(new CaseEvent.CaseRestricted(file.reference(), named, request.until(), reason));
        if (!named.isEmpty()) {
            takeAway.fromThoseLeftOut(file, reason);
        }
        return file.id();
    }

    private List<UUID> named(RestrictionRequest request, CaseFile file) {
        List<UUID> named = Objects.requireNonNull(request.officerIds()).stream()
                .map(Objects::requireNonNull)
                .toList();
        Validation validation = new Validation();
        for (int i = 0; i < named.size(); i++) {
            boolean may = mayWorkOn.testIfNamed(named.get(i), file.id());
            validation.check(may, "/officerIds/" + i, "is an officer or coordinator in whose scope this case is");
        }
        validation.refuseIfFailed();
        return named;
    }
}
