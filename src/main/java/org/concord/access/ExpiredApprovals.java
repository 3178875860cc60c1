package org.concord.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** Two-person acts whose time ran out before anybody decided. They stay, to be shown, but without their secrets. */
@ApplicationScoped
class ExpiredApprovals {
    /**
     * A password's hash, wherever it stands in a proposal: in PHC string format, which has no quote. An empty one stays in its place, so
     * that it is still shown that there was to be a new password.
     */
    private static final String STRIP = """
            UPDATE approval SET proposal = CAST(regexp_replace(CAST(proposal AS text), '"[$]argon2[^"]*"', '""', 'g') AS jsonb)
            WHERE id IN (
              SELECT id FROM approval
              WHERE state = 'PENDING' AND expires_at <= :before AND position('"$argon2' IN CAST(proposal AS text)) > 0
              LIMIT :most FOR UPDATE SKIP LOCKED)""";

    private final Session store;

    ExpiredApprovals(Session store) {
        this.store = store;
    }

    /** Of some that expired by then, and tells of how many. */
    int stripSecrets(Instant before, int most) {
        return store.createNativeMutationQuery(STRIP)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
