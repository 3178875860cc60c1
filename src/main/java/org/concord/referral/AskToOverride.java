package org.concord.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;

/** A disclosure past a reporter's wish waits for a second officer, and changes nothing. */
@ApplicationScoped
class AskToOverride {
    private final Approvals approvals;
    private final AuditTrail trail;
    private final ObjectMapper json;

    AskToOverride(Approvals approvals, AuditTrail trail, ObjectMapper json) {
        this.approvals = approvals;
        this.trail = trail;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ApprovalView of(SeenCase file, DisclosureRequest request, PlannedDisclosure planned, UUID by) {
        OverrideProposal proposal = new OverrideProposal(request, planned.consents(), by);
        ApprovalView approval =
                approvals.request(OverrideConsentAct.CODE, file.id(), file.version(), json.valueToTree(proposal));
        trail.append(new AuditEvent.ApprovalRequested(file.reference(), approval.id(), OverrideConsentAct.CODE));
        return approval;
    }
}
