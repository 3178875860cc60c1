package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The log: which entry stands at which index, and which have no place yet. */
@ApplicationScoped
class AuditLeaves {
    /** Of the advisory lock that makes one sequencer out of several replicas. */
    private static final long LOCK = 0x636f6e636f7264L;

    private final Session store;

    AuditLeaves(Session store) {
        this.store = store;
    }

    /** A committed entry without a place. */
    record Owed(UUID entry, byte[] leafHash) {}

    /** The last leaf. */
    record Last(long index, byte[] seal) {}

    /** One leaf with what it is the hash of. */
    record WithBytes(long index, byte[] leafHash, byte[] canonical) {}

    /** Waits until no other transaction gives places; held to the end of this one. */
    void lock() {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Takes entries off the list of those without a place, oldest first. */
    List<Owed> takeOwed(int atMost) {
        return store.createNativeQuery("""
                        WITH owed AS (
                          DELETE FROM audit_pending WHERE entry_id IN (SELECT entry_id FROM audit_pending ORDER BY entry_id LIMIT :atMost)
                          RETURNING entry_id)
                        SELECT e.id, e.leaf_hash FROM owed JOIN audit_entry e ON e.id = owed.entry_id
                        WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.entry_id = e.id)
                        ORDER BY e.id""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("leaf_hash", byte[].class)
                .setParameter("atMost", atMost)
                .getResultStream()
                .map(row -> new Owed(row.get(0, UUID.class), row.get(1, byte[].class)))
                .toList();
    }

    Optional<Last> last() {
        return store.createNativeQuery("SELECT index, seal FROM audit_leaf ORDER BY index DESC LIMIT 1", Tuple.class)
                .addScalar("index", Long.class)
                .addScalar("seal", byte[].class)
                .getResultStream()
                .map(row -> new Last(row.get(0, Long.class), row.get(1, byte[].class)))
                .findFirst();
    }

    void add(AuditLeaf leaf) {
        store.persist(leaf);
    }

    /** The leaves from one index up to, not with, another. */
    List<WithBytes> between(long from, long to) {
        return store.createNativeQuery("""
                        SELECT l.index, l.leaf_hash, e.canonical FROM audit_leaf l JOIN audit_entry e ON e.id = l.entry_id
                        WHERE l.index >= :from AND l.index < :to ORDER BY l.index""", Tuple.class)
                .addScalar("index", Long.class)
                .addScalar("leaf_hash", byte[].class)
                .addScalar("canonical", byte[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new WithBytes(row.get(0, Long.class), row.get(1, byte[].class), row.get(2, byte[].class)))
                .toList();
    }
}
