package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;

/** More has come to an alert that was answered: it opens again for whoever answered it. */
@ApplicationScoped
class ReopenAlert {
    private final AlertAtHand at;
    private final TellPeople people;
    private final AuditTrail trail;
    private final AlertNews news;

    ReopenAlert(AlertAtHand at, TellPeople people, AuditTrail trail, AlertNews news) {
        this.at = at;
        this.people = people;
        this.trail = trail;
        this.news = news;
    }

    /** @param about what has come to it */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(Alert alert, NewCase about) {
        AlertAtHand.Plan plan = at.planOf(alert, about);
        Rung rung = plan.rule().ladder().get(alert.place().step());
        Instant now = at.now();
        UUID officer = alert.reopen(rung.answerBy(now, at.calendar()));
        LadderDuty as = alert.recipients().stream()
                .filter(known -> known.officer().equals(officer))
                .map(AlertRecipient::toldAs)
                .findFirst()
                .orElse(rung.duties().getFirst());
        people.tell(
                alert,
                new TellPeople.By(plan.rules(), plan.rule(), rung),
                List.of(new AlertPolicy.Recipient(officer, as)),
                now);
        trail.append(new AlertEvent.AlertReopened(about.reference(), alert.id(), officer));
        news.tell(alert.id(), AlertNews.Change.REOPENED);
    }
}
