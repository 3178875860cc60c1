package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * A rise that somebody was told of has grown. While its alert stands it stays the only one, and nobody climbs a second ladder: it shows the newer
 * figures, and the officers of wards that joined are told on the rung that it has reached. One that was answered opens again for whoever
 * answered it.
 */
@ApplicationScoped
class GrowAlert {
    private final SignalAlerts alerts;
    private final AlertAtHand at;
    private final ReopenAlert reopen;
    private final TellPeople people;
    private final AuditTrail trail;
    private final AlertNews news;

    GrowAlert(
            SignalAlerts alerts,
            AlertAtHand at,
            ReopenAlert reopen,
            TellPeople people,
            AuditTrail trail,
            AlertNews news) {
        this.alerts = alerts;
        this.at = at;
        this.reopen = reopen;
        this.people = people;
        this.trail = trail;
        this.news = news;
    }

    /**
     * @param judgedAt when an officer last said what they found of it; an alert answered and judged is over
     * @return whether an alert stands that tells of it; if not, another has to be raised
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean about(NewSignal signal, @Nullable Instant judgedAt) {
        return alerts.last(signal.id())
                .filter(alert -> stands(alert, judgedAt))
                .map(alert -> grown(alert, signal))
                .orElse(false);
    }

    private static boolean stands(Alert alert, @Nullable Instant judgedAt) {
        return switch (alert.state()) {
            case OPEN, ESCALATED -> true;
            case ACKNOWLEDGED ->
                judgedAt == null || judgedAt.isBefore(alert.origin().raisedAt());
            case EXPIRED -> false;
        };
    }

    private boolean grown(Alert alert, NewSignal signal) {
        List<NewCase> joined = signal.byWardOutside(alerts.wards(alert.id()));
        alerts.widen(alert.id(), signal);
        if (!alert.isUnanswered()) {
            reopen.of(alert, signal.asCase());
        }
        List<UUID> told = joined.isEmpty() ? List.of() : tellThose(joined, alert, signal);
        trail.append(new AlertEvent.AlertGrew(NewSignal.subject(signal.id()), alert.id(), told));
        news.tell(alert.id(), AlertNews.Change.FOLDED);
        return true;
    }

    private List<UUID> tellThose(List<NewCase> joined, Alert alert, NewSignal signal) {
        AlertAtHand.Plan plan = at.planOf(alert, signal.asCase());
        List<AlertPolicy.Recipient> others = plan.everywhere(joined).recipients().stream()
                .filter(other -> alert.recipients().stream()
                        .noneMatch(known -> known.officer().equals(other.officer())))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        alert.tellFurther(others);
        Rung rung = plan.rule().ladder().get(alert.place().step());
        people.tell(alert, new TellPeople.By(plan.rules(), plan.rule(), rung), others, at.now());
        return others.stream().map(AlertPolicy.Recipient::officer).toList();
    }
}
