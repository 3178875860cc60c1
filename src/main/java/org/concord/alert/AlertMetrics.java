package org.concord.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.concord.platform.AfterCommit;
import org.concord.triage.Severity;
import org.jboss.logging.Logger;

/** Counts alerts once they are true. No ward or strand label: a metric is no place for a story. */
@ApplicationScoped
class AlertMetrics {
    private static final Logger LOG = Logger.getLogger(AlertMetrics.class);

    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    AlertMetrics(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    void raised(Severity severity, boolean toNobody) {
        afterCommit.run(() -> {
            metrics.counter("alert.raised", "severity", severity.name()).increment();
            if (toNobody) {
                metrics.counter("alert.raised.to.nobody").increment();
                LOG.error("an alert has nobody to go to: name a coordinator");
            }
        });
    }

    void reachedNobody() {
        afterCommit.run(() -> {
            metrics.counter("alert.reached.nobody").increment();
            LOG.error("an alert reached nobody, and nobody else is left to tell");
        });
    }

    void folded() {
        afterCommit.run(() -> metrics.counter("alert.folded").increment());
    }

    void answered(Duration after) {
        afterCommit.run(() -> metrics.timer("alert.answered").record(after));
    }
}
