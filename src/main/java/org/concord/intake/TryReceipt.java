package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Tokens;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.casework.ReportersCases;
import org.concord.report.Receipts;

/** One try of reference and receipt, recorded whether right or wrong, which is why it ends before anybody is refused. */
@ApplicationScoped
class TryReceipt {
    private final Receipts receipts;
    private final ReportersCases cases;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final IntakeMetrics metrics;

    TryReceipt(
            Receipts receipts,
            ReportersCases cases,
            Tokens tokens,
            AuditTrail trail,
            CurrentActor actor,
            IntakeMetrics metrics) {
        this.receipts = receipts;
        this.cases = cases;
        this.tokens = tokens;
        this.trail = trail;
        this.actor = actor;
        this.metrics = metrics;
    }

    /** Empty if they do not belong together. */
    @Transactional
    Optional<FollowUpView> tryOut(String reference, String receipt) {
        Receipts.Tried tried = receipts.tryOut(reference, receipt);
        metrics.receiptTried(tried.right());
        if (!tried.right()) {
            trail.append(new ReporterEvent.FollowUpFailed("report:"
                    + Optional.ofNullable(tried.report()).map(UUID::toString).orElse("unknown")));
            return Optional.empty();
        }
        UUID report = Objects.requireNonNull(tried.report());
        return actor.as(new Actor.Reporter(report), () -> {
            trail.append(new ReporterEvent.FollowUpOpened(cases.of(report).reference(), report));
            return Optional.of(FollowUpView.of(tokens.forReporter(report)));
        });
    }
}
