package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    @Transactional(Transactional.TxType.MANDATORY)
    public void about(NewCase about) {
        List<AlertPolicy.Recipient> recipients = AlertPolicy.recipients(about, rosters.today());
        UUID id = ids.next();
        store.persist(new Alert(id, about, recipients));
        List<UUID> people =
                recipients.stream().map(AlertPolicy.Recipient::officer).toList();
        deliveries.schedule(people.stream()
                .map(officer -> new Deliveries.Owed(SUBJECT_KIND, id, officer, DeliveryChannel.EMAIL))
                .toList());
        trail.append(new AuditEvent.AlertRaised(
                about.reference(), id, about.severity().name(), people));
        metrics.raised(about.severity(), people.isEmpty());
    }
}
