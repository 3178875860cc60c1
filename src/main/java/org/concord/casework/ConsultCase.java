package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.HumanReference;
import org.concord.platform.Refusal;
import org.concord.report.ReportView;
import org.concord.report.Reports;

/** Somebody reads a case or one of its reports; that they did is recorded with it. */
@ApplicationScoped
public class ConsultCase {
    private final CaseAtHand cases;
    private final CaseViews views;
    private final Reports reports;
    private final AuditTrail trail;

    ConsultCase(CaseAtHand cases, CaseViews views, Reports reports, AuditTrail trail) {
        this.cases = cases;
        this.views = views;
        this.reports = reports;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case in the scope */
    @Transactional
    public CaseView read(CaseScope scope, String typed) {
        CaseRow row = cases.find(scope, typed);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        return views.of(row);
    }

    /**
     * For a summary on paper, of which the trail says what it holds back.
     *
     * @param leftOut codes of what is not on it
     * @throws org.concord.platform.Refusal 404 if there is no such case in the scope
     */
    @Transactional
    public CaseView summarise(CaseScope scope, String typed, List<String> leftOut) {
        CaseRow row = cases.find(scope, typed);
        trail.append(new CaseEvent.CaseSummarised(row.reference(), leftOut));
        return views.of(row);
    }

    /** After the caller has changed it, which is recorded already. */
    @Transactional
    public CaseView afterChange(UUID id) {
        return views.of(id);
    }

    /**
     * One report alone, by its own reference.
     *
     * @throws Refusal 404 if there is no such report in the scope
     */
    @Transactional
    public ReportView readReport(CaseScope scope, String typed) {
        String reference =
                HumanReference.parse(typed).filter(r -> r.startsWith("CR")).orElseThrow(CaseAtHand::notFound);
        CaseRow row = cases.find(scope, reference);
        UUID report = reports.findId(reference).orElseThrow(CaseAtHand::notFound);
        trail.append(new AuditEvent.ReportConsulted(row.reference(), report));
        return reports.views(List.of(report)).getFirst();
    }
}
