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

/** The table of drafts: each found, and opened, by the secret in a browser's cookie alone. */
@ApplicationScoped
class Drafts {
    private static final String CONTEXT = "draft";

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
        return read(secret, "");
    }

    /** Held to the end of the transaction, so that of two tabs one answers after the other. */
    Optional<Draft> lock(String secret) {
        return read(secret, " FOR UPDATE");
    }

    void put(String secret, Draft draft, Duration keptFor) {
        store.createNativeMutationQuery("""
                        INSERT INTO draft (id, authority_id, sealed, expires_at) VALUES (:id, :authority, :sealed, :expires)
                        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""")
                .setParameter("id", id(secret))
                .setParameter("authority", Authority.ID)
                .setParameter("sealed", sealed(secret, draft))
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

    private Optional<Draft> read(String secret, String lock) {
        return store.createNativeQuery(
                        "SELECT sealed FROM draft WHERE id = :id AND expires_at > :now" + lock, byte[].class)
                .setParameter("id", id(secret))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(kept -> opened(secret, kept));
    }

    private byte[] id(String secret) {
        return hash.of(KeyedHash.Purpose.DRAFT, "id\n" + secret);
    }

    private byte[] sealed(String secret, Draft draft) {
        try {
            return hash.key(KeyedHash.Purpose.DRAFT, secret).seal(json.writeValueAsBytes(draft), CONTEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written");
        }
    }

    private Draft opened(String secret, byte[] sealed) {
        try {
            return json.readValue(hash.key(KeyedHash.Purpose.DRAFT, secret).open(sealed, CONTEXT), Draft.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a draft does not open");
        }
    }
}
