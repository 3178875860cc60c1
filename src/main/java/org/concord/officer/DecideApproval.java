package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.access.Approvals;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Validation;

/** A second person decides a two-person act of any kind. It stands here because {@code access} cannot record anything. */
@ApplicationScoped
public class DecideApproval {
    private static final int LONGEST_REASON = 2000;

    private final Approvals approvals;
    private final AuditTrail trail;

    DecideApproval(Approvals approvals, AuditTrail trail) {
        this.approvals = approvals;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 400 without decision or reason; what {@link Approvals#decide} and the act refuse */
    @Transactional
    public Approvals.Decided decide(UUID id, DecisionRequest request) {
        new Validation()
                .check(request.approve() != null, "/approve", "is needed: true or false")
                .required(request.reason(), LONGEST_REASON, "/reason")
                .refuseIfFailed();
        boolean approve = Objects.requireNonNull(request.approve());
        Approvals.Decided decided = approvals.decide(id, approve);
        ApprovalView approval = decided.approval();
        trail.append(new AuditEvent.ApprovalDecided(approval.subject(), id, approval.act(), approve, request.reason()));
        return decided;
    }
}
