package org.concord.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.concord.platform.AfterCommit;
import org.concord.report.Channel;
import org.concord.triage.Severity;

/** Counts reports once they are kept, and what came of the rows of files. No ward or strand label. */
@ApplicationScoped
class IntakeMetrics {
    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    IntakeMetrics(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    void received(Channel channel, Severity severity) {
        afterCommit.run(() -> {
            metrics.counter("report.received", "channel", channel.name()).increment();
            metrics.counter("triage.assessed", "severity", severity.name()).increment();
        });
    }

    /** Somebody tried reference and receipt. */
    void receiptTried(boolean right) {
        afterCommit.run(() ->
                metrics.counter("receipt.tried", "right", String.valueOf(right)).increment());
    }

    void rowTaken(ImportOutcome outcome) {
        afterCommit.run(
                () -> metrics.counter("import.row", "outcome", outcome.name()).increment());
    }

    /** A row that stumbled over something on our side. */
    void rowStumbled() {
        metrics.counter("import.stumbled").increment();
    }
}
