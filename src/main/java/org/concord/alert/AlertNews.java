package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** What happened to alerts, in the order in which it became true: what the live stream tells. */
@ApplicationScoped
class AlertNews {
    private final Session store;
    private final Clock clock;

    AlertNews(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The names in the store and on the stream. */
    enum Change {
        RAISED,
        ESCALATED,
        FOLDED,
        REOPENED,
        ACKNOWLEDGED,
        EXPIRED
    }

    /** Told once the current transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(UUID alert, Change change) {
        store.createNativeMutationQuery(
                        "INSERT INTO alert_event (authority_id, alert_id, change, at) VALUES (:authority, :alert, :change, :at)")
                .setParameter("authority", Authority.ID)
                .setParameter("alert", alert)
                .setParameter("change", change.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
