package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.OpenCase;
import org.concord.report.NewReport;
import org.concord.report.Reports;
import org.concord.tension.ObserveReport;

/** A report that is new is kept, becomes a case and, if it is of tension, an observation, and is recorded. */
@ApplicationScoped
class AcceptReport {
    private final Reports reports;
    private final OpenCase cases;
    private final ObserveReport observe;
    private final AuditTrail trail;
    private final IntakeMetrics metrics;
    private final Clock clock;

    AcceptReport(
            Reports reports,
            OpenCase cases,
            ObserveReport observe,
            AuditTrail trail,
            IntakeMetrics metrics,
            Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.observe = observe;
        this.trail = trail;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param taken what was accepted before in this transaction; this one is added */
    @Transactional(Transactional.TxType.MANDATORY)
    SubmitReport.Result accept(NewReport told, SubmitReport.Submission submission, List<OpenCase.Taken> taken) {
        Instant now = submission.receivedAt() == null ? clock.instant() : submission.receivedAt();
        Reports.Added added = reports.add(told, now);
        OpenCase.Opened opened = submission.history() ? cases.fromHistory(added.kept()) : cases.from(added.kept());
        record(told, added, opened);
        observe.of(added.kept());
        taken.add(new OpenCase.Taken(added.kept().id(), now, !submission.history()));
        metrics.received(told.source().channel(), opened.assessment().severity());
        return new SubmitReport.Result.Accepted(
                added.kept().reference(),
                added.receipt(),
                now,
                opened,
                added.kept().id());
    }

    private void record(NewReport told, Reports.Added added, OpenCase.Opened opened) {
        trail.append(new AuditEvent.ReportReceived(
                opened.reference(), added.kept().id(), told.source().channel().name()));
        if (!added.sealed().isEmpty()) {
            List<String> kinds =
                    added.sealed().stream().map(Enum::name).sorted().toList();
            trail.append(new AuditEvent.IdentitySealed(
                    opened.reference(), added.kept().id(), kinds));
        }
    }
}
