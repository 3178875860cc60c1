package org.concord.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Acted;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;

/** To put a risk below what the answers say waits for a second officer, and changes nothing. */
@ApplicationScoped
class AskToLowerRisk {
    private final Approvals approvals;
    private final AuditTrail trail;
    private final ObjectMapper json;

    AskToLowerRisk(Approvals approvals, AuditTrail trail, ObjectMapper json) {
        this.approvals = approvals;
        this.trail = trail;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Acted<RiskView> of(SeenCase file, RiskProposal proposal) {
        ApprovalView approval =
                approvals.request(LowerRiskAct.CODE, file.id(), file.version(), json.valueToTree(proposal));
        trail.append(new AuditEvent.ApprovalRequested(file.reference(), approval.id(), LowerRiskAct.CODE));
        return new Acted.Waiting<>(approval);
    }
}
