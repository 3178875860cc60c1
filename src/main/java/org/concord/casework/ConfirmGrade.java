package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** Who takes a case out of RECEIVED without changing its grade has confirmed it. */
@ApplicationScoped
class ConfirmGrade {
    private final CaseAssessments assessments;
    private final AuditTrail trail;
    private final Doer doer;

    ConfirmGrade(CaseAssessments assessments, AuditTrail trail, Doer doer) {
        this.assessments = assessments;
        this.trail = trail;
        this.doer = doer;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(CaseFile file, String reason) {
        CaseAssessment before = assessments.latest(file.id());
        var judged = new CaseAssessment.Judged(before.severity(), before.category(), before.crimeStatus(), reason);
        assessments.add(new CaseAssessment(doer.newId(), before, judged, doer.id(), doer.now()));
        String severity = before.severity().name();
        trail.append(new CaseEvent.CaseAssessed(
                file.reference(), severity, severity, before.crimeStatus().name(), reason));
    }
}
