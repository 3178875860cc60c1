package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What may be said of an action in public, once two people have looked at it; kept apart from the case. */
@ApplicationScoped
class PublicLines {
    private final Session store;
    private final Clock clock;

    PublicLines(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param line null = nothing */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID action, @Nullable String line, UUID by) {
        if (line == null) {
            store.createNativeMutationQuery("DELETE FROM case_action_line WHERE action_id = :action")
                    .setParameter("action", action)
                    .executeUpdate();
            return;
        }
        store.createNativeMutationQuery("""
                        INSERT INTO case_action_line (action_id, authority_id, line, written_by, written_at)
                        VALUES (:action, :authority, :line, :by, :now)
                        ON CONFLICT (action_id) DO UPDATE SET line = excluded.line, written_by = excluded.written_by, written_at = excluded.written_at
                        WHERE case_action_line.line <> excluded.line""")
                .setParameter("action", action)
                .setParameter("authority", Authority.ID)
                .setParameter("line", line)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
