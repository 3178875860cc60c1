package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** What people are to be told of their own sign-in. */
@ApplicationScoped
class SignInNotices {
    private final Session store;

    SignInNotices(Session store) {
        this.store = store;
    }

    /** One of them. */
    record Noted(UUID id, SignInNotice notice) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, UUID officer, SignInNotice notice, Instant now) {
        store.createNativeMutationQuery(
                        "INSERT INTO sign_in_notice (id, authority_id, officer_id, kind, noted_at) VALUES (:id, :authority, :officer, :kind, :now)")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("officer", officer)
                .setParameter("kind", notice.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** In the order in which they happened. */
    List<Noted> find(List<UUID> ids) {
        return store.createNativeQuery(
                        "SELECT id, kind FROM sign_in_notice WHERE id = ANY(:ids) ORDER BY noted_at, id", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Noted(row.get(0, UUID.class), SignInNotice.valueOf(row.get(1, String.class))))
                .toList();
    }

    /**
     * The oldest first.
     *
     * @return how many there were
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int removeNotedBefore(Instant time, int most) {
        return store.createNativeMutationQuery("""
                        DELETE FROM sign_in_notice WHERE id IN (
                          SELECT id FROM sign_in_notice WHERE noted_at < :before ORDER BY noted_at LIMIT :most)""")
                .setParameter("before", time)
                .setParameter("most", most)
                .executeUpdate();
    }
}
