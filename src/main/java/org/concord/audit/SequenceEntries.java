package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Gives committed entries their place in the log: contiguous indexes from 0, one sequencer at a time. It runs beside the business
 * transactions, so that none of them waits for another.
 */
@ApplicationScoped
public class SequenceEntries {
    /** Of the advisory lock that makes one sequencer out of several replicas. */
    private static final long LOCK = 0x636f6e636f7264L;

    private static final int AT_ONCE = 5_000;

    private final Session store;

    SequenceEntries(Session store) {
        this.store = store;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean sequenceSome() {
        store.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class).setParameter("lock", LOCK).getSingleResult();
        int placed = store.createNativeMutationQuery("""
                        WITH owed AS (
                          DELETE FROM audit_pending WHERE entry_id IN (SELECT entry_id FROM audit_pending ORDER BY entry_id LIMIT :atOnce)
                          RETURNING entry_id),
                        next AS (SELECT coalesce(max(index) + 1, 0) AS index FROM audit_leaf)
                        INSERT INTO audit_leaf (index, entry_id, leaf_hash)
                        SELECT next.index + row_number() OVER (ORDER BY e.id) - 1, e.id, e.leaf_hash
                        FROM owed JOIN audit_entry e ON e.id = owed.entry_id CROSS JOIN next""")
                .setParameter("atOnce", AT_ONCE)
                .executeUpdate();
        return placed == AT_ONCE;
    }
}
