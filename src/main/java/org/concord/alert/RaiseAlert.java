package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.platform.Ids;
import org.hibernate.Session;

/** Where an alert is raised, and to whom: in the transaction that opens the case. */
@ApplicationScoped
public class RaiseAlert {
    static final String SUBJECT_KIND = "ALERT";

    private final Session store;
    private final Rosters rosters;
    private final Deliveries deliveries;
    private final AuditTrail trail;
    private final AlertMetrics metrics;
    private final Ids ids;

    RaiseAlert(Session store, Rosters rosters, Deliveries deliveries, AuditTrail trail, AlertMetrics metrics, Ids ids) {
        this.store = store;
        this.rosters = rosters;
        this.deliveries = deliveries;
        this.trail = trail;
        this.metrics = metrics;
        this.ids = ids;
    }

    /** Of a case that was just opened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void about(NewCase about) {
        about(AlertKind.NEW_CASE, about);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void about(AlertKind kind, NewCase about) {
        raise(kind, about, AlertPolicy.recipients(about, rosters.today()));
    }

    /**
     * Of a case that is not for the officers of its ward.
     *
     * @param except those with an interest of their own in it
     * @return who is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> toCoordinators(AlertKind kind, NewCase about, Collection<UUID> except) {
        return raise(kind, about, AlertPolicy.coordinators(about, rosters.today(), except));
    }

    private List<UUID> raise(AlertKind kind, NewCase about, List<AlertPolicy.Recipient> recipients) {
        UUID id = ids.next();
        store.persist(new Alert(id, kind, about, recipients));
        List<UUID> people =
                recipients.stream().map(AlertPolicy.Recipient::officer).toList();
        deliveries.schedule(people.stream()
                .map(officer -> new Deliveries.Owed(SUBJECT_KIND, id, officer, DeliveryChannel.EMAIL))
                .toList());
        trail.append(new AuditEvent.AlertRaised(
                about.reference(), id, about.severity().name(), people));
        metrics.raised(about.severity(), people.isEmpty());
        return people;
    }
}
