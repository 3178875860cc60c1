package org.concord.alert;

import static org.concord.alert.AlertPolicy.Audience.EVERYBODY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
            raise(joinable(kind, plan), plan, ofTheCity ? plan.coordinators(List.of()) : plan.first(EVERYBODY));
        });
    }

    /** Of a case that is there already: never joined to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void about(AlertKind kind, NewCase about) {
        AlertAtHand.Plan plan = at.planFor(about);
        raise(joinable(kind, plan), plan, plan.first(EVERYBODY));
    }

    /**
     * Of a case that is not for the officers of its ward.
     *
     * @param except those with an interest of their own in it
     * @return who is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> toCoordinators(AlertKind kind, NewCase about, Collection<UUID> except) {
        return toThoseItIsFor(kind, about, List.of(), except);
    }

    /**
     * Of a case that is for some people alone: to the coordinators among them; if it is for none of these, to all of them. Nothing joins it:
     * whoever may not see this case would not hear of the other.
     *
     * @param named whom it is for; none = for no one in particular
     * @param except those with an interest of their own in it
     * @return who is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> toThoseItIsFor(AlertKind kind, NewCase about, Collection<UUID> named, Collection<UUID> except) {
        AlertAtHand.Plan plan = at.planFor(about);
        var audience = new AlertPolicy.Audience(except, named.isEmpty() ? null : Set.copyOf(named));
        return raise(AlertOrigin.ofCase(kind, about, null), plan, plan.coordinators(audience));
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

    /** Others of its ward and strands may join it. */
    private AlertOrigin joinable(AlertKind kind, AlertAtHand.Plan plan) {
        return AlertOrigin.ofCase(
                kind, plan.about(), fold.keyOf(kind, plan.about(), plan.rules()).orElse(null));
    }

    private List<UUID> raise(AlertOrigin origin, AlertAtHand.Plan plan, AlertPolicy.Told told) {
        Alert alert = at.alert(origin, plan, told);
        owe(alert, plan, told);
        at.keep(alert);
        return raised(alert, plan.about(), told);
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
