package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;

/** Takes away events that nobody comes back for any more; what happened to an alert stands in the alert and in the trail. */
@ApplicationScoped
class ForgetNews {
    private static final int AT_ONCE = 1_000;

    private final Session store;
    private final AlertConfig config;
    private final Clock clock;

    ForgetNews(Session store, AlertConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetSome() {
        int removed = store.createNativeMutationQuery("""
                        DELETE FROM alert_event WHERE (tx, seq) IN (
                          SELECT tx, seq FROM alert_event WHERE at < :before ORDER BY tx, seq LIMIT :most)""")
                .setParameter("before", clock.instant().minus(config.stream().keptFor()))
                .setParameter("most", AT_ONCE)
                .executeUpdate();
        return removed == AT_ONCE;
    }
}
