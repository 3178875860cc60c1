package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.officer.OnDuty;
import org.concord.platform.Problem;

/** Somebody answers. The first answer wins under a race and stops the clock; the second hears who had it. */
@ApplicationScoped
public class AcknowledgeAlert {
    private final Alerts alerts;
    private final AuditTrail trail;
    private final AlertNews news;
    private final AlertMetrics metrics;
    private final OnDuty people;
    private final Clock clock;

    AcknowledgeAlert(
            Alerts alerts, AuditTrail trail, AlertNews news, AlertMetrics metrics, OnDuty people, Clock clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.news = news;
        this.metrics = metrics;
        this.people = people;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 404 if the alert is not in the person's scope */
    @Transactional
    public AlertView.Answer acknowledge(UUID id, Actor.Person by) {
        AlertView seen = alerts.find(by.scope(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        Alert alert = alerts.lock(id);
        Instant now = clock.instant();
        boolean first = alert.acknowledge(by.id(), now);
        String subject = seen.reference();
        trail.append(new AuditEvent.AlertAcknowledged(subject, id, first));
        if (first) {
            news.tell(id, AlertNews.Change.ACKNOWLEDGED);
            metrics.answered(Duration.between(seen.raisedAt(), now));
        }
        AlertAnswer answer = Objects.requireNonNull(alert.answer());
        String name = people.names(List.of(answer.by())).get(answer.by());
        return new AlertView.Answer(answer.by(), name, answer.at());
    }
}
