package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;

/**
 * Where an unanswered alert climbs. Its own row is the durable timer: whoever looks finds what is past its time, however long nobody looked,
 * and then makes up for every rung that was missed; on the last one it repeats.
 */
@ApplicationScoped
class EscalateAlert {
    private final Alerts alerts;
    private final AlertAtHand at;
    private final TellPeople people;
    private final AuditTrail trail;
    private final AlertNews news;
    private final PastCases cases;

    EscalateAlert(Alerts alerts, AlertAtHand at, TellPeople people, AuditTrail trail, AlertNews news, PastCases cases) {
        this.alerts = alerts;
        this.at = at;
        this.people = people;
        this.trail = trail;
        this.news = news;
        this.cases = cases;
    }

    /** Does nothing if it was answered meanwhile, or another replica has it in hand. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean climb(UUID id) {
        return alerts.lockUnlessTaken(id)
                .filter(alert -> alert.isDue(at.now()))
                .map(this::climbAsFarAsDue)
                .orElse(false);
    }

    private boolean climbAsFarAsDue(Alert alert) {
        NewCase about = cases.about(alert);
        AlertAtHand.Plan plan = at.planOf(alert, about);
        AlertPolicy.Audience audience = alerts.audienceOf(about.id(), at.now());
        Instant now = at.now();
        while (alert.isDue(now)) {
            climbOne(alert, plan, audience, now);
        }
        return true;
    }

    private void climbOne(Alert alert, AlertAtHand.Plan plan, AlertPolicy.Audience audience, Instant now) {
        int last = plan.rule().ladder().size() - 1;
        AlertPolicy.Told told = plan.from(Math.min(alert.place().step() + 1, last), audience);
        boolean again = told.step() <= alert.place().step();
        Rung rung = plan.rule().ladder().get(told.step());
        Instant toldAt = again ? now : alert.answerBy();
        alert.climb(told.step(), rung.answerBy(toldAt, at.calendar()));
        people.tell(alert, new TellPeople.By(plan.rules(), plan.rule(), rung), told.recipients(), now);
        List<UUID> officers =
                told.recipients().stream().map(AlertPolicy.Recipient::officer).toList();
        trail.append(new AlertEvent.AlertEscalated(plan.about().reference(), alert.id(), alert.rung(), officers));
        news.tell(alert.id(), AlertNews.Change.ESCALATED);
    }
}
