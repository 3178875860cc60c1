package org.concord.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.concord.platform.Authority;
import org.concord.platform.KeyedHash;
import org.hibernate.Session;

/** What is kept of a browser's visit, or of a call: each found, and opened, by its secret alone, which for a visit is in its cookie. */
@ApplicationScoped
class Drafts {

    private final Session store;
    private final KeyedHash hash;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(Session store, KeyedHash hash, ObjectMapper json, Clock clock) {
        this.store = store;
        this.hash = hash;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(String secret) {
        return read(secret, Draft.class, "");
    }

    <T extends Record> Optional<T> find(String secret, Class<T> type) {
        return read(secret, type, "");
    }

    Optional<Return> findReturn(String secret) {
        return read(secret, Return.class, "");
    }

    /** Held to the end of the transaction, so that of two tabs one answers after the other. */
    Optional<Draft> lock(String secret) {
        return read(secret, Draft.class, " FOR UPDATE");
    }

    /**
     * This transaction's commit does not wait for the disk. The database has it, whatever happens to us; only if it falls down itself may what was
     * put in the last fraction of a second be gone (PostgreSQL: asynchronous commit).
     */
    void withoutWaitingForTheDisk() {
        store.createNativeMutationQuery("SET LOCAL synchronous_commit = off").executeUpdate();
    }

    void put(String secret, Record kept, Duration keptFor) {
        store.createNativeMutationQuery("""
                        INSERT INTO draft (id, authority_id, sealed, expires_at) VALUES (:id, :authority, :sealed, :expires)
                        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""")
                .setParameter("id", id(secret))
                .setParameter("authority", Authority.ID)
                .setParameter("sealed", sealed(secret, kept))
                .setParameter("expires", clock.instant().plus(keptFor))
                .executeUpdate();
    }

    void remove(String secret) {
        store.createNativeMutationQuery("DELETE FROM draft WHERE id = :id")
                .setParameter("id", id(secret))
                .executeUpdate();
    }

    /** What another replica is just removing is left to it. */
    int removeExpired(int most) {
        return store.createNativeMutationQuery("""
                        DELETE FROM draft WHERE id = ANY (ARRAY(
                          SELECT id FROM draft WHERE expires_at <= :now LIMIT :most FOR UPDATE SKIP LOCKED))""")
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .executeUpdate();
    }

    private <T extends Record> Optional<T> read(String secret, Class<T> type, String lock) {
        return store.createNativeQuery(
                        "SELECT sealed FROM draft WHERE id = :id AND expires_at > :now" + lock, byte[].class)
                .setParameter("id", id(secret))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(kept -> opened(secret, type, kept));
    }

    private byte[] id(String secret) {
        return hash.of(KeyedHash.Purpose.DRAFT, "id\n" + secret);
    }

    private byte[] sealed(String secret, Record kept) {
        try {
            return hash.key(KeyedHash.Purpose.DRAFT, secret)
                    .seal(json.writeValueAsBytes(kept), contextOf(kept.getClass()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written");
        }
    }

    private <T> T opened(String secret, Class<T> type, byte[] sealed) {
        try {
            return json.readValue(hash.key(KeyedHash.Purpose.DRAFT, secret).open(sealed, contextOf(type)), type);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a draft does not open");
        }
    }

    private static String contextOf(Class<?> type) {
        return type.getSimpleName();
    }
}
