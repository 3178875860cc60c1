package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.HumanReference;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.report.ReportView;
import org.concord.report.Reports;

/** Somebody reads a case or one of its reports; that they did is recorded with it. */
@ApplicationScoped
public class ConsultCase {
    private final CaseFiles files;
    private final CaseItems items;
    private final Reports reports;
    private final AuditTrail trail;

    ConsultCase(CaseFiles files, CaseItems items, Reports reports, AuditTrail trail) {
        this.files = files;
        this.items = items;
        this.reports = reports;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case in the scope */
    @Transactional
    CaseView read(CaseScope scope, String typed) {
        CaseRow row = find(scope, typed);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        return new CaseView(
                items.of(List.of(row)).getFirst(),
                row.restricted(),
                reports.views(files.reportsOf(row.id())),
                files.latestAssessment(row.id()).view(),
                files.timeline(row.id()),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * One report alone, by its own reference.
     *
     * @throws Refusal 404 if there is no such report in the scope
     */
    @Transactional
    public ReportView readReport(CaseScope scope, String typed) {
        String reference =
                HumanReference.parse(typed).filter(r -> r.startsWith("CR")).orElseThrow(ConsultCase::notFound);
        CaseRow row = find(scope, reference);
        UUID report = reports.findId(reference).orElseThrow(ConsultCase::notFound);
        trail.append(new AuditEvent.ReportConsulted(row.reference(), report));
        return reports.views(List.of(report)).getFirst();
    }

    private CaseRow find(CaseScope scope, String typed) {
        return HumanReference.parse(typed)
                .flatMap(reference -> files.find(scope, reference))
                .orElseThrow(ConsultCase::notFound);
    }

    private static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
