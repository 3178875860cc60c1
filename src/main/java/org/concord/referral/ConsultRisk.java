package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;

/** Somebody reads how great the risk is; as with the case itself, that they did is recorded. */
@ApplicationScoped
public class ConsultRisk {
    private final SeenCases cases;
    private final RiskViews views;
    private final AuditTrail trail;

    ConsultRisk(SeenCases cases, RiskViews views, AuditTrail trail) {
        this.cases = cases;
        this.views = views;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller */
    @Transactional
    public RiskView read(String typed) {
        SeenCase file = cases.find(typed);
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        return views.of(file);
    }
}
