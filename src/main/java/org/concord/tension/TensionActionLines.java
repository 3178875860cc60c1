package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What may be said of an action in public, once two people have looked at it; kept apart from the action, as a case's is. */
@ApplicationScoped
class TensionActionLines {
    private final Session store;
    private final Clock clock;

    TensionActionLines(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Other words are nobody's yet but the writer's: what was agreed to before is not agreed to any more.
     *
     * @param line null = nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID action, @Nullable String line, UUID by) {
        if (line == null) {
            store.createNativeMutationQuery("DELETE FROM tension_action_line WHERE action_id = :action")
                    .setParameter("action", action)
                    .executeUpdate();
            return;
        }
        store.createNativeMutationQuery("""
                        INSERT INTO tension_action_line (action_id, authority_id, line, written_by, written_at)
                        VALUES (:action, :authority, :line, :by, :now)
                        ON CONFLICT (action_id) DO UPDATE SET line = excluded.line, written_by = excluded.written_by,
                          written_at = excluded.written_at, approved_by = NULL, approved_at = NULL
                        WHERE tension_action_line.line <> excluded.line""")
                .setParameter("action", action)
                .setParameter("authority", Authority.ID)
                .setParameter("line", line)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void approve(UUID action, UUID by) {
        store.createNativeMutationQuery(
                        "UPDATE tension_action_line SET approved_by = :by, approved_at = :now WHERE action_id = :action")
                .setParameter("action", action)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
