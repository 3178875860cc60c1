package org.concord.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Acted;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** A closing that one officer alone may not do waits for a second one, and changes nothing. */
@ApplicationScoped
class AskSecondOfficer {
    private final Approvals approvals;
    private final AuditTrail trail;
    private final ObjectMapper json;

    AskSecondOfficer(Approvals approvals, AuditTrail trail, ObjectMapper json) {
        this.approvals = approvals;
        this.trail = trail;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    <T> Acted.Waiting<T> toClose(CaseFile file, MoveRequest request) {
        ApprovalView approval =
                approvals.request(CloseCaseAct.CODE, file.id(), file.version(), json.valueToTree(request));
        trail.append(new AuditEvent.ApprovalRequested(file.reference(), approval.id(), CloseCaseAct.CODE));
        return new Acted.Waiting<>(approval);
    }
}
