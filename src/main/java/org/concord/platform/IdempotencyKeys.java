package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The table of kept answers. */
@ApplicationScoped
class IdempotencyKeys {

    private final Session store;
    private final Clock clock;
    private final PlatformConfig config;

    IdempotencyKeys(Session store, Clock clock, PlatformConfig config) {
        this.store = store;
        this.clock = clock;
        this.config = config;
    }

    record Kept(byte[] keyHash, byte[] bodyHash, int status, byte[] sealed) {}

    /** Until the end of the transaction; false if another one holds it. */
    boolean lock(byte[] keyHash) {
        return OneColumn.of(store, "SELECT pg_try_advisory_xact_lock(:key)", Boolean.class)
                .setParameter("key", ByteBuffer.wrap(keyHash).getLong())
                .getSingleResult();
    }

    Optional<Kept> find(byte[] keyHash) {
        List<Tuple> rows = store.createNativeQuery(
                        "SELECT body_hash, status, sealed FROM idempotency_key WHERE authority_id = :authority AND key_hash = :key AND expires_at > :now",
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("key", keyHash)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Kept(
                        keyHash,
                        row.get(0, byte[].class),
                        row.get(1, Number.class).intValue(),
                        row.get(2, byte[].class)));
    }

    /** Replaces an answer that has run out. */
    void add(Kept kept) {
        store.createNativeMutationQuery("""
                        INSERT INTO idempotency_key (authority_id, key_hash, body_hash, status, sealed, created_at, expires_at)
                        VALUES (:authority, :key, :body, :status, :sealed, :now, :expires)
                        ON CONFLICT (authority_id, key_hash) DO UPDATE
                        SET body_hash = excluded.body_hash, status = excluded.status, sealed = excluded.sealed,
                            created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .setParameter("authority", Authority.ID)
                .setParameter("key", kept.keyHash())
                .setParameter("body", kept.bodyHash())
                .setParameter("status", kept.status())
                .setParameter("sealed", kept.sealed())
                .setParameter("now", clock.instant())
                .setParameter("expires", clock.instant().plus(config.idempotencyKeptFor()))
                .executeUpdate();
    }

    /** What another replica is just removing is left to it. */
    int removeExpired(int most) {
        return store.createNativeMutationQuery("""
                        DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                          SELECT ctid FROM idempotency_key WHERE expires_at <= :now LIMIT :most FOR UPDATE SKIP LOCKED))""")
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .executeUpdate();
    }
}
