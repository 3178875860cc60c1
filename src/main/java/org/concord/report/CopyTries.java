package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concord.evidence.EvidenceConfig;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/**
 * Keeps count of copies to be shown that were begun and never ended: decoding is where a hostile picture could take the whole process with
 * it, and the timer would give it to the next one. One try at a time, on all replicas together; so what is counted has either just begun or
 * died. However a try ends, the count begins anew.
 */
@ApplicationScoped
public class CopyTries {
    /** As many deaths as the store can count, see {@code attachment.copy_tries}. */
    private static final int MOST = 3;

    private final Session store;
    private final EvidenceConfig.Shown config;
    private final Clock clock;

    CopyTries(Session store, EvidenceConfig config, Clock clock) {
        this.store = store;
        this.config = config.shown();
        this.clock = clock;
    }

    /** What becomes of asking for a try. */
    public enum Asked {
        /** Whoever asked owes {@link CopyTries#end}. */
        BEGUN,
        /** Another one has begun, and may still come to an end. */
        RUNNING,
        /** None of those that may be had has ended. */
        SPENT
    }

    /** To be committed before anything is decoded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Asked begin(UUID attachment) {
        Instant dead = clock.instant().minus(config.surelyDeadAfter());
        boolean begun = store.createNativeMutationQuery("""
                        UPDATE attachment SET copy_tries = copy_tries + 1, copy_tried_at = :now
                        WHERE id = :id AND copy_tries < :most AND (copy_tried_at IS NULL OR copy_tried_at < :dead)""")
                        .setParameter("now", clock.instant())
                        .setParameter("id", attachment)
                        .setParameter("most", MOST)
                        .setParameter("dead", dead)
                        .executeUpdate()
                > 0;
        if (begun) {
            return Asked.BEGUN;
        }
        return isSpent(attachment, dead) ? Asked.SPENT : Asked.RUNNING;
    }

    /** However it ended: only a process that died says nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID attachment) {
        store.createNativeMutationQuery(
                        "UPDATE attachment SET copy_tries = 0, copy_tried_at = NULL WHERE id = :id AND copy_tries > 0")
                .setParameter("id", attachment)
                .executeUpdate();
    }

    private boolean isSpent(UUID attachment, Instant dead) {
        return OneColumn.of(
                                store,
                                "SELECT count(*) FROM attachment WHERE id = :id AND copy_tries >= :most AND copy_tried_at < :dead",
                                Long.class)
                        .setParameter("id", attachment)
                        .setParameter("most", MOST)
                        .setParameter("dead", dead)
                        .getSingleResult()
                > 0;
    }
}
