package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Problem;

/** Somebody answers. The first answer wins under a race; the second hears who had it. */
@ApplicationScoped
class AcknowledgeAlert {
    private final Alerts alerts;
    private final AuditTrail trail;
    private final AlertMetrics metrics;
    private final Clock clock;

    AcknowledgeAlert(Alerts alerts, AuditTrail trail, AlertMetrics metrics, Clock clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 404 if the alert is not in the person's scope */
    @Transactional
    AlertView.Answer acknowledge(UUID id, Actor.Person by) {
        AlertView seen = alerts.find(by.scope(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        Alert alert = alerts.lock(id);
        Instant now = clock.instant();
        boolean first = alert.acknowledge(by.id(), now);
        trail.append(new AuditEvent.AlertAcknowledged(seen.caseReference(), id, first));
        if (first) {
            metrics.answered(Duration.between(seen.raisedAt(), now));
        }
        return new AlertView.Answer(
                Objects.requireNonNull(alert.acknowledgedBy()), Objects.requireNonNull(alert.acknowledgedAt()));
    }
}
