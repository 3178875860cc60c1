package org.concord.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Acted;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** The end of a case that one officer alone may not make waits for a second one, and changes nothing. */
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
        return ask(CloseCaseAct.CODE, file, request);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    <T> Acted.Waiting<T> toWithdraw(CaseFile file, WithdrawCaseAct.Proposal proposal) {
        return ask(WithdrawCaseAct.CODE, file, proposal);
    }

    private <T> Acted.Waiting<T> ask(String act, CaseFile file, Object proposal) {
        ApprovalView approval = approvals.request(act, file.id(), file.version(), json.valueToTree(proposal));
        trail.append(new AuditEvent.ApprovalRequested(file.reference(), approval.id(), act));
        return new Acted.Waiting<>(approval);
    }
}
