package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.casework.ReportersCases;
import org.concord.report.Receipts;

/** One try of reference and receipt, recorded whether right or wrong, which is why it ends before anybody is refused. */
@ApplicationScoped
class TryReceipt {
    private final Receipts receipts;
    private final ReportersCases cases;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final IntakeMetrics metrics;

    TryReceipt(Receipts receipts, ReportersCases cases, AuditTrail trail, CurrentActor actor, IntakeMetrics metrics) {
        this.receipts = receipts;
        this.cases = cases;
        this.trail = trail;
        this.actor = actor;
        this.metrics = metrics;
    }

    /**
     * Empty if they do not belong together.
     *
     * @param enter what lets the reporter in, in the same transaction
     */
    @Transactional
    <T> Optional<T> tryOut(String reference, String receipt, Function<Actor.Reporter, T> enter) {
        Receipts.Tried tried = receipts.tryOut(reference, receipt);
        metrics.receiptTried(tried.right());
        if (!tried.right()) {
            trail.append(new ReporterEvent.FollowUpFailed("report:"
                    + Optional.ofNullable(tried.report()).map(UUID::toString).orElse("unknown")));
            return Optional.empty();
        }
        UUID report = Objects.requireNonNull(tried.report());
        Actor.Reporter reporter = new Actor.Reporter(report);
        return actor.as(reporter, () -> {
            trail.append(new ReporterEvent.FollowUpOpened(cases.of(report).reference(), report));
            return Optional.of(enter.apply(reporter));
        });
    }
}
