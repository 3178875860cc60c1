package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.hibernate.Session;

/** Alerts about invented reports of past weeks were answered in time, so that they do not all climb at once. To be called only in a demonstration. */
@ApplicationScoped
public class AnswerForDemonstration {
    private final Session store;
    private final PastCases cases;
    private final AuditTrail trail;

    AnswerForDemonstration(Session store, PastCases cases, AuditTrail trail) {
        this.store = store;
        this.cases = cases;
        this.trail = trail;
    }

    /** By whoever was told first, halfway to the time by which they had to, or at this time. */
    @Transactional
    public void raisedBefore(Instant time) {
        List<Alert> old = store.createSelectionQuery(
                        "from Alert where origin.raisedAt < :time and state = :open and origin.caseId is not null order by origin.raisedAt, id",
                        Alert.class)
                .setParameter("time", time)
                .setParameter("open", AlertState.OPEN)
                .getResultList();
        for (Alert alert : old) {
            alert.recipients().stream().findFirst().ifPresent(told -> {
                alert.acknowledge(told.officer(), alert.halfway().isBefore(time) ? alert.halfway() : time);
                trail.append(new AuditEvent.AlertAcknowledged(
                        cases.one(Objects.requireNonNull(alert.caseId())).reference(), alert.id(), true));
            });
        }
    }
}
