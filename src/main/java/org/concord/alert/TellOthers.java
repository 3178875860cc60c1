package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.FailureWatcher;

/** An alert will never arrive where it was sent: the coordinators are told too, while nobody has answered. */
@ApplicationScoped
class TellOthers implements FailureWatcher {
    /** The whole service lacks this channel: no news of one person's address. */
    private static final String NOT_SET_UP = "sms-not-configured";

    private final Alerts alerts;
    private final AlertAtHand at;
    private final PastCases cases;
    private final TellPeople people;
    private final AuditTrail trail;
    private final AlertMetrics metrics;

    TellOthers(
            Alerts alerts, AlertAtHand at, PastCases cases, TellPeople people, AuditTrail trail, AlertMetrics metrics) {
        this.alerts = alerts;
        this.at = at;
        this.cases = cases;
        this.people = people;
        this.trail = trail;
        this.metrics = metrics;
    }

    @Override
    public String subjectKind() {
        return TellPeople.SUBJECT_KIND;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void gaveUp(UUID subject, UUID officer, DeliveryChannel channel, String reason) {
        Alert alert = alerts.lock(subject);
        if (!alert.isUnanswered() || reason.equals(NOT_SET_UP) && people.reached(alert, officer)) {
            return;
        }
        NewCase about = cases.about(alert);
        AlertAtHand.Plan plan = at.planOf(alert, about);
        AlertPolicy.Told told = plan.coordinators(List.of(officer));
        AlertPolicy.Audience audience = alerts.audienceOf(about.id(), at.now());
        List<AlertPolicy.Recipient> others = told.recipients().stream()
                .filter(other -> audience.holds(other.officer()))
                .filter(other -> alert.recipients().stream()
                        .noneMatch(known -> known.officer().equals(other.officer())))
                .toList();
        if (others.isEmpty()) {
            metrics.reachedNobody();
            return;
        }
        alert.tellFurther(others);
        Rung rung = plan.rule().ladder().get(told.step());
        people.tell(alert, new TellPeople.By(plan.rules(), plan.rule(), rung), others, at.now());
        trail.append(new AlertEvent.AlertEscalated(
                about.reference(),
                alert.id(),
                alert.rung(),
                others.stream().map(AlertPolicy.Recipient::officer).toList()));
    }
}
