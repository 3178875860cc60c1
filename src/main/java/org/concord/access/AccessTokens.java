package org.concord.access;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tokens we issued. */
@ApplicationScoped
class AccessTokens implements PanacheRepositoryBase<AccessToken, UUID> {

    /** Removes some of those that expired before a time, and tells how many. */
    int removeExpired(Instant before, int most) {
        return getSession()
                .createNativeMutationQuery("""
                        DELETE FROM access_token WHERE jti IN (
                          SELECT jti FROM access_token WHERE expires_at < :before LIMIT :most FOR UPDATE SKIP LOCKED)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    List<AccessToken> ofSession(UUID session) {
        return list("session", session);
    }

    /** Which of these are not revoked. */
    Set<UUID> unrevoked(Collection<UUID> ids) {
        return Set.copyOf(getSession()
                .createSelectionQuery(
                        "select t.jti from AccessToken t where t.jti in :ids and t.revokedAt is null", UUID.class)
                .setParameterList("ids", ids)
                .getResultList());
    }

    List<AccessToken> livingOfOfficer(UUID officer, Instant now) {
        return list("officer = ?1 and revokedAt is null and expiresAt > ?2", officer, now);
    }

    /** By id, which is by time of issue. */
    List<AccessToken> ofPartner(UUID partner, Optional<UUID> after, int most) {
        PanacheQuery<AccessToken> query = after.isPresent()
                ? find("partner = ?1 and jti > ?2 order by jti", partner, after.get())
                : find("partner = ?1 order by jti", partner);
        return query.page(0, most).list();
    }

    Optional<AccessToken> ofPartner(UUID partner, UUID jti) {
        return find("partner = ?1 and jti = ?2", partner, jti).firstResultOptional();
    }
}
