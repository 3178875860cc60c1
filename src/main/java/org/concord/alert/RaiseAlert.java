package org.concord.alert;

import static org.concord.alert.AlertPolicy.Audience.EVERYBODY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;

/** Where an alert is raised, and to whom: in the transaction that opens the case. */
@ApplicationScoped
public class RaiseAlert {
    private final AlertAtHand at;
    private final FoldAlert fold;
    private final TellPeople people;
    private final AuditTrail trail;
    private final AlertNews news;
    private final AlertMetrics metrics;

    RaiseAlert(
            AlertAtHand at, FoldAlert fold, TellPeople people, AuditTrail trail, AlertNews news, AlertMetrics metrics) {
        this.at = at;
        this.fold = fold;
        this.people = people;
        this.trail = trail;
        this.news = news;
        this.metrics = metrics;
    }

    /** Of a case that was just opened; one of low severity may join an alert that is there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void about(NewCase about) {
        AlertAtHand.Plan plan = at.planFor(about);
        fold.join(about, plan.rules()).ifPresent(kind -> {
            boolean ofTheCity = kind == AlertKind.CITY_TENSION;
            raise(kind, about, plan, ofTheCity ? plan.coordinators(List.of()) : plan.first(EVERYBODY));
        });
    }

    /** Of a case that is there already: never joined to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void about(AlertKind kind, NewCase about) {
        AlertAtHand.Plan plan = at.planFor(about);
        raise(kind, about, plan, plan.first(EVERYBODY));
    }

    /**
     * Of a case that is not for the officers of its ward.
     *
     * @param except those with an interest of their own in it
     * @return who is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> toCoordinators(AlertKind kind, NewCase about, Collection<UUID> except) {
        AlertAtHand.Plan plan = at.planFor(about);
        return raise(kind, about, plan, plan.coordinators(except));
    }

    /** Of a rise: to the coordinators and to the officers of its wards, once for all of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> about(NewSignal signal) {
        AlertAtHand.Plan plan = at.planFor(signal.asCase());
        AlertPolicy.Told told = plan.everywhere(signal.byWard());
        Alert alert = at.alert(AlertOrigin.ofSignal(signal), plan, told);
        owe(alert, plan, told);
        at.keep(alert, signal);
        return raised(alert, plan.about(), told);
    }

    private List<UUID> raise(AlertKind kind, NewCase about, AlertAtHand.Plan plan, AlertPolicy.Told told) {
        String foldKey = fold.keyOf(kind, about, plan.rules()).orElse(null);
        Alert alert = at.alert(AlertOrigin.ofCase(kind, about, foldKey), plan, told);
        owe(alert, plan, told);
        at.keep(alert);
        return raised(alert, about, told);
    }

    private void owe(Alert alert, AlertAtHand.Plan plan, AlertPolicy.Told told) {
        Rung rung = plan.rule().ladder().get(told.step());
        people.tell(alert, new TellPeople.By(plan.rules(), plan.rule(), rung), told.recipients(), at.now());
    }

    private List<UUID> raised(Alert alert, NewCase about, AlertPolicy.Told told) {
        List<UUID> officers =
                told.recipients().stream().map(AlertPolicy.Recipient::officer).toList();
        trail.append(new AuditEvent.AlertRaised(
                about.reference(), alert.id(), about.severity().name(), officers));
        news.tell(alert.id(), AlertNews.Change.RAISED);
        metrics.raised(about.severity(), officers.isEmpty());
        return officers;
    }
}
