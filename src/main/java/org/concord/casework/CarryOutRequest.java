package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.report.Consents;

/** What comes of a decision: nothing that was given before is overwritten, what was accepted goes on top of it as a new version. */
@ApplicationScoped
class CarryOutRequest {
    private final Consents consents;
    private final AcceptIdentity identities;
    private final CarryOutWithdrawal withdrawals;
    private final SettleRequest settle;
    private final AuditTrail trail;

    CarryOutRequest(
            Consents consents,
            AcceptIdentity identities,
            CarryOutWithdrawal withdrawals,
            SettleRequest settle,
            AuditTrail trail) {
        this.consents = consents;
        this.identities = identities;
        this.withdrawals = withdrawals;
        this.settle = settle;
        this.trail = trail;
    }

    /** Whoever calls holds the receipt and the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    Acted<UUID> carryOut(CaseFile file, KeptRequest asked, RequestDecision decision) {
        if (asked.kind() == RequestKind.WITHDRAWAL) {
            return withdrawals.carryOut(file, asked, decision);
        }
        settle.byOneOfficer(file, asked, decision);
        if (decision.accept()) {
            accept(file, asked);
        }
        return new Acted.Done<>(file.id());
    }

    private void accept(CaseFile file, KeptRequest asked) {
        switch (asked.kind()) {
            case CONSENT -> {
                int version = consents.allow(asked.report(), asked.wish());
                trail.append(new ReporterEvent.ConsentWidened(file.reference(), asked.report(), asked.id(), version));
            }
            case IDENTITY -> identities.accept(file, asked);
            case WITHDRAWAL -> throw new IllegalStateException("a withdrawal is carried out elsewhere");
        }
    }
}
