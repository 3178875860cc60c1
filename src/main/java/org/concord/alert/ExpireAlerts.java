package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** Nobody has to answer any more for a case that is over; an alert that it shares with others waits for them. */
@ApplicationScoped
public class ExpireAlerts {
    private final Session store;
    private final SharedAlerts shared;
    private final AlertNews news;

    ExpireAlerts(Session store, SharedAlerts shared, AlertNews news) {
        this.store = store;
        this.shared = shared;
        this.news = news;
    }

    /** What a signal rested on is gone: nobody has to look at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofSignal(UUID signal) {
        OneColumn.of(
                        store,
                        "UPDATE alert SET state = 'EXPIRED' WHERE signal_id = :signal AND state IN ('OPEN', 'ESCALATED') RETURNING id",
                        UUID.class)
                .setParameter("signal", signal)
                .getResultList()
                .forEach(alert -> news.tell(alert, AlertNews.Change.EXPIRED));
    }

    /** @return whether somebody still had to answer for this case alone */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean of(UUID caseId) {
        shared.ledBy(caseId).forEach(alert -> shared.handOver(alert, caseId, true));
        List<UUID> over = OneColumn.of(
                        store,
                        "UPDATE alert SET state = 'EXPIRED' WHERE case_id = :case AND state IN ('OPEN', 'ESCALATED') RETURNING id",
                        UUID.class)
                .setParameter("case", caseId)
                .getResultList();
        over.forEach(alert -> news.tell(alert, AlertNews.Change.EXPIRED));
        return !over.isEmpty();
    }
}
