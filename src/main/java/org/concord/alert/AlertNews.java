package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.AfterCommit;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** What happened to alerts, in the order in which it became true: what the live stream tells. */
@ApplicationScoped
class AlertNews {
    private static final String TABLE = "alert_event";

    private final Session store;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AlertBell bell;

    AlertNews(Session store, Clock clock, AfterCommit afterCommit, AlertBell bell) {
        this.store = store;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.bell = bell;
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
        store.createNativeMutationQuery("INSERT INTO " + TABLE
                        + " (authority_id, alert_id, change, at) VALUES (:authority, :alert, :change, :at)")
                // Named, so that it need not write all that the transaction has changed so far before this one row.
                .setHint(HibernateHints.HINT_NATIVE_SPACES, TABLE)
                .setParameter("authority", Authority.ID)
                .setParameter("alert", alert)
                .setParameter("change", change.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        afterCommit.run(bell::ring);
    }
}
