package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.report.IdentityClaims;

/** Who told a report is known from now on: recorded, and what it repeats by that is looked for as when a report comes in. */
@ApplicationScoped
class AcceptIdentity {
    private final IdentityClaims claims;
    private final FindRepeats repeats;
    private final AuditTrail trail;
    private final Doer doer;

    AcceptIdentity(IdentityClaims claims, FindRepeats repeats, AuditTrail trail, Doer doer) {
        this.claims = claims;
        this.repeats = repeats;
        this.trail = trail;
        this.doer = doer;
    }

    /** The last that is done in its transaction: others that have anything in common with it wait from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(CaseFile file, KeptRequest asked) {
        int version = claims.accept(asked.id(), asked.report()).orElseThrow(CaseAtHand::notFound);
        trail.append(new ReporterEvent.IdentityAccepted(file.reference(), asked.report(), asked.id(), version));
        repeats.among(List.of(new OpenCase.Taken(asked.report(), doer.now(), true)));
    }
}
