package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** Alerts of more than one case: one leads, whose reference the alert carries, the others joined. */
@ApplicationScoped
class SharedAlerts {
    private final Session store;

    SharedAlerts(Session store) {
        this.store = store;
    }

    /** Nobody joins those that it leads until the end of the transaction; whoever is just joining is waited for. */
    void hold(UUID caseId) {
        ids("SELECT id FROM alert WHERE case_id = :case AND fold_key IS NOT NULL FOR NO KEY UPDATE", caseId);
    }

    /** Nobody joins those that it still leads any more: what is not for everybody's eyes would hide what joined it. */
    void shut(UUID caseId) {
        store.createNativeMutationQuery(
                        "UPDATE alert SET fold_key = NULL WHERE case_id = :case AND fold_key IS NOT NULL")
                .setParameter("case", caseId)
                .executeUpdate();
    }

    /** Held until the end of the transaction. */
    List<UUID> joinedBy(UUID caseId) {
        return ids(
                "SELECT a.id FROM alert a WHERE a.id IN (SELECT alert_id FROM alert_folded WHERE case_id = :case) FOR NO KEY UPDATE",
                caseId);
    }

    /** Held until the end of the transaction. */
    List<UUID> ledBy(UUID caseId) {
        return ids(
                "SELECT a.id FROM alert a WHERE a.case_id = :case AND EXISTS (SELECT FROM alert_folded f WHERE f.alert_id = a.id) FOR NO KEY UPDATE",
                caseId);
    }

    void leave(UUID alert, UUID caseId) {
        store.createNativeMutationQuery("DELETE FROM alert_folded WHERE alert_id = :alert AND case_id = :case")
                .setParameter("alert", alert)
                .setParameter("case", caseId)
                .executeUpdate();
    }

    /**
     * The oldest of the others that is still open leads from now on.
     *
     * @param stays whether the old leader stays among the others
     * @return whether there was one
     */
    boolean handOver(UUID alert, UUID leader, boolean stays) {
        List<UUID> next = OneColumn.of(store, """
                        SELECT f.case_id FROM alert_folded f JOIN case_file c ON c.id = f.case_id
                        WHERE f.alert_id = :alert AND f.case_id <> :leader AND NOT c.restricted AND c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')
                        ORDER BY f.folded_at, f.case_id LIMIT 1""", UUID.class)
                .setParameter("alert", alert)
                .setParameter("leader", leader)
                .getResultList();
        if (next.isEmpty()) {
            return false;
        }
        store.createNativeMutationQuery("UPDATE alert SET case_id = :next WHERE id = :alert")
                .setParameter("next", next.getFirst())
                .setParameter("alert", alert)
                .executeUpdate();
        leave(alert, next.getFirst());
        if (stays) {
            store.createNativeMutationQuery(
                            "INSERT INTO alert_folded (alert_id, case_id, folded_at) SELECT id, :leader, raised_at FROM alert WHERE id = :alert")
                    .setParameter("leader", leader)
                    .setParameter("alert", alert)
                    .executeUpdate();
        }
        return true;
    }

    private List<UUID> ids(String sql, UUID caseId) {
        store.flush();
        return OneColumn.of(store, sql, UUID.class).setParameter("case", caseId).getResultList();
    }
}
