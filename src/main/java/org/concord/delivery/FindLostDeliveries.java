package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.Timers;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** A net under {@link OpenMessage}: whatever is long due and has nobody who will send it gets a timer. It ought to find nothing. */
@ApplicationScoped
class FindLostDeliveries {
    private static final Logger LOG = Logger.getLogger(FindLostDeliveries.class);
    private static final Duration LONG_DUE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 500;

    private final Session store;
    private final Timers timers;
    private final Clock clock;

    FindLostDeliveries(Session store, Timers timers, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.clock = clock;
    }

    /** A follower needs its leader's timer, a parked delivery a leader that waits, and every other one its own timer. */
    @ActivateRequestContext
    @Transactional
    void find() {
        Instant now = clock.instant();
        List<String> lost = OneColumn.of(store, """
                        SELECT DISTINCT CAST(coalesce(d.message_id, d.id) AS text) FROM delivery d
                        WHERE d.authority_id = :authority AND d.state = 'PENDING' AND d.due_at < :longDue
                        AND NOT EXISTS (SELECT FROM scheduled_tasks t WHERE t.task_name = :task
                          AND t.task_instance = CAST(coalesce(d.message_id, d.id) AS text))
                        AND NOT (d.message_id IS NULL AND EXISTS (SELECT FROM delivery w
                          WHERE w.state = 'PENDING' AND w.message_id = w.id AND w.opened_at IS NULL
                          AND w.recipient_id = d.recipient_id AND w.channel = d.channel AND w.subject_kind = d.subject_kind))
                        LIMIT :atOnce""", String.class)
                .setParameter("authority", Authority.ID)
                .setParameter("task", Deliveries.TASK)
                .setParameter("longDue", now.minus(LONG_DUE))
                .setParameter("atOnce", AT_ONCE)
                .getResultList();
        if (!lost.isEmpty()) {
            LOG.warnf("%d deliveries had nobody to send them, the first is %s", lost.size(), lost.getFirst());
            timers.oweAgain(Deliveries.TASK, lost, now);
        }
    }
}
