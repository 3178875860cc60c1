package org.concord.report;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.AfterCommit;
import org.concord.platform.Ids;
import org.hibernate.Session;

/** Who did what with a file, in lines that are only added; beside the audit trail, which has the same facts among all others. */
@ApplicationScoped
public class CustodyLog {
    private final Session store;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    CustodyLog(
            Session store, CurrentActor actor, Ids ids, Clock clock, MeterRegistry metrics, AfterCommit afterCommit) {
        this.store = store;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    /** What the current actor does. It is counted, too: by step alone, as a metric is no place for a story. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID attachment, CustodyStep step) {
        store.persist(new CustodyEntry(
                ids.next(), attachment, clock.instant(), step, actor.get().code()));
        afterCommit.run(() ->
                metrics.counter("evidence.attachments", "step", step.name()).increment());
    }

    /** The oldest first. */
    public List<CustodyView> page(UUID attachment, Instant after, UUID afterId, int most) {
        return store.createSelectionQuery(
                        "from CustodyEntry where attachment = :attachment and (at, id) > (:at, :id) order by at, id",
                        CustodyEntry.class)
                .setParameter("attachment", attachment)
                .setParameter("at", after)
                .setParameter("id", afterId)
                .setMaxResults(most)
                .getResultStream()
                .map(CustodyEntry::view)
                .toList();
    }
}
