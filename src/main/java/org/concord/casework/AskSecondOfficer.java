package org.concord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.access.Proposals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** What one officer alone may not do to a case waits for a second one, and changes nothing. */
@ApplicationScoped
public class AskSecondOfficer {
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Proposals proposals;

    AskSecondOfficer(Approvals approvals, AuditTrail trail, Proposals proposals) {
        this.approvals = approvals;
        this.trail = trail;
        this.proposals = proposals;
    }

    /**
     * Asked for by the same person in the same words, while that still waits, it is not asked for again.
     *
     * @param act code of a {@link org.concord.access.CaseAct}
     * @param proposal what the act reads when it is carried out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ApprovalView to(String act, SeenCase file, Object proposal) {
        JsonNode kept = proposals.kept(proposal);
        Optional<ApprovalView> waiting = approvals.waiting(act, file.id(), file.version(), kept);
        return waiting.orElseGet(() -> asked(act, file, kept));
    }

    private ApprovalView asked(String act, SeenCase file, JsonNode proposal) {
        ApprovalView approval = approvals.request(act, file.id(), file.version(), proposal);
        trail.append(new AuditEvent.ApprovalRequested(file.reference(), approval.id(), act));
        return approval;
    }
}
