package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The data keys in the store, each wrapped under the vault key. Destroying one erases all that it sealed. */
@ApplicationScoped
public class DataKeys {
    private static final Logger LOG = Logger.getLogger(DataKeys.class);
    private static final int BYTES = 32;
    private static final String ADD =
            "INSERT INTO data_key (id, authority_id, wrapped, created_at) VALUES (:id, :authority, :wrapped, :now)";

    private final Ids ids;
    private final Clock clock;
    private final KeyWrapping wrapping;
    private final EntityManager store;
    private final PlainSql sql;
    private final SecureRandom random = new SecureRandom();

    DataKeys(Ids ids, Clock clock, KeyWrapping wrapping, EntityManager store, PlainSql sql) {
        this.ids = ids;
        this.clock = clock;
        this.wrapping = wrapping;
        this.store = store;
        this.sql = sql;
    }

    /** Makes and keeps a new key; part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DataKey create(int authority) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        UUID id = ids.next();
        try {
            sql.write(
                    ADD,
                    new SqlValues()
                            .with("id", id)
                            .with("authority", authority)
                            .with("wrapped", wrapping.wrap(key, context(id)))
                            .with("now", clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new DataKey(id, key);
    }

    /** Empty once the key was destroyed. */
    public Optional<DataKey> find(UUID id) {
        return Optional.ofNullable(store.find(DataKeyRow.class, id))
                .flatMap(DataKeyRow::wrapped)
                .map(wrapped -> unwrap(id, wrapped));
    }

    /** Nothing that it sealed is ever opened again; part of the caller's transaction. One that is destroyed already stays so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(UUID id) {
        store.createQuery(
                        "update DataKeyRow k set k.wrapped = null, k.destroyedAt = :now where k.id = :id and k.wrapped is not null")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Those of these keys that were not destroyed, by their ids, in one question to the store. For work that must not stop for all because
     * of one: a key that does not open is left out, and said in the log.
     */
    public Map<UUID, DataKey> findAll(Collection<UUID> ids) {
        return store.createQuery("from DataKeyRow k where k.id in :ids", DataKeyRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .flatMap(row -> row.wrapped().flatMap(wrapped -> opened(row.id(), wrapped)).stream())
                .collect(Collectors.toUnmodifiableMap(DataKey::id, key -> key));
    }

    private Optional<DataKey> opened(UUID id, byte[] wrapped) {
        try {
            return Optional.of(new DataKey(id, wrapping.unwrap(wrapped, context(id))));
        } catch (GeneralSecurityException e) {
            LOG.errorf("the data key %s does not open under the vault key", id);
            return Optional.empty();
        }
    }

    private DataKey unwrap(UUID id, byte[] wrapped) {
        try {
            return new DataKey(id, wrapping.unwrap(wrapped, context(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key does not open under the vault key", e);
        }
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
