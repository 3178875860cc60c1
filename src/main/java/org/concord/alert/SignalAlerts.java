package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The alerts about signals, and what of a signal stands in them. */
@ApplicationScoped
class SignalAlerts {
    private static final String WARDS = "SELECT unnest(about_wards) AS ward FROM alert WHERE id = :id";
    private static final String WIDEN =
            "UPDATE alert SET about_wards = CAST(:wards AS integer[]), about_strands = CAST(:strands AS smallint[]) WHERE id = :id";

    private final Session store;
    private final PlainSql sql;

    SignalAlerts(Session store, PlainSql sql) {
        this.store = store;
        this.sql = sql;
    }

    /** The last that was raised of it and has not expired; held until the end of the transaction, so that nobody answers it unseen. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Alert> last(UUID signal) {
        return OneColumn.of(
                        store,
                        "SELECT id FROM alert WHERE signal_id = :signal AND state <> 'EXPIRED' ORDER BY raised_at DESC, id DESC LIMIT 1",
                        UUID.class)
                .setParameter("signal", signal)
                .uniqueResultOptional()
                .map(id -> store.find(Alert.class, id, LockMode.PESSIMISTIC_WRITE));
    }

    /** Of which ones those who were told heard. */
    Set<Integer> wards(UUID alert) {
        return Set.copyOf(sql.list(new SqlQuery(WARDS, Map.of("id", alert), false), row -> row.getInt("ward")));
    }

    /** Who may see it is decided by where the signal is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void widen(UUID alert, NewSignal about) {
        sql.write(WIDEN, about.area(new SqlValues().with("id", alert)));
    }
}
