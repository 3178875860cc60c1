package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The lines that may be said in public against rumours. Whoever changes one holds its rumour. */
@ApplicationScoped
class PublicStatements {
    private final Session store;

    PublicStatements(Session store) {
        this.store = store;
    }

    /** A line that somebody proposes. */
    record Written(UUID id, String text, UUID by) {}

    /** A second person's word. */
    record Decided(
            UUID line,
            boolean approved,
            UUID by,
            Instant at,
            @Nullable String reason) {}

    /** Takes the place of the line that stands, and with it of what was decided about that. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID rumour, @Nullable Written line, Instant now) {
        store.createNativeMutationQuery(
                        "UPDATE tension_rumour_line SET replaced_at = :now WHERE rumour_id = :rumour AND replaced_at IS NULL")
                .setParameter("now", now)
                .setParameter("rumour", rumour)
                .executeUpdate();
        if (line != null) {
            store.createNativeMutationQuery("""
                            INSERT INTO tension_rumour_line (id, authority_id, rumour_id, text, state, written_by, written_at)
                            VALUES (:id, :authority, :rumour, :text, 'WAITING', :by, :now)""")
                    .setParameter("id", line.id())
                    .setParameter("authority", Authority.ID)
                    .setParameter("rumour", rumour)
                    .setParameter("text", line.text())
                    .setParameter("by", line.by())
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** @return false if it does not wait any more: of two who decide at once one comes second */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean decide(UUID rumour, Decided decided) {
        return store.createNativeMutationQuery("""
                        UPDATE tension_rumour_line SET state = :state, decided_by = :by, decided_at = :at, reason = CAST(:reason AS text)
                        WHERE id = :line AND rumour_id = :rumour AND state = 'WAITING' AND replaced_at IS NULL""")
                        .setParameter("state", decided.approved() ? "APPROVED" : "REFUSED")
                        .setParameter("by", decided.by())
                        .setParameter("at", decided.at())
                        .setParameter("reason", decided.reason(), String.class)
                        .setParameter("line", decided.line())
                        .setParameter("rumour", rumour)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void published(UUID rumour, @Nullable String where) {
        store.createNativeMutationQuery("""
                        UPDATE tension_rumour_line SET published_where = CAST(:where AS text)
                        WHERE rumour_id = :rumour AND replaced_at IS NULL AND state = 'APPROVED'""")
                .setParameter("where", where, String.class)
                .setParameter("rumour", rumour)
                .executeUpdate();
    }
}
