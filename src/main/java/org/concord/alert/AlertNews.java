package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.AfterCommit;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/** What happened to alerts, in the order in which it became true: what the live stream tells. */
@ApplicationScoped
class AlertNews {
    private static final String ADD =
            "INSERT INTO alert_event (authority_id, alert_id, change, at) VALUES (:authority, :alert, :change, :at)";

    private final PlainSql sql;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AlertBell bell;

    AlertNews(PlainSql sql, Clock clock, AfterCommit afterCommit, AlertBell bell) {
        this.sql = sql;
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
        sql.write(
                ADD,
                new SqlValues()
                        .with("authority", Authority.ID)
                        .with("alert", alert)
                        .with("change", change)
                        .with("at", clock.instant()));
        afterCommit.run(bell::ring);
    }
}
