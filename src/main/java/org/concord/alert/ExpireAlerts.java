package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Nobody has to answer any more for a case that is over. */
@ApplicationScoped
public class ExpireAlerts {
    private final Session store;

    ExpireAlerts(Session store) {
        this.store = store;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID caseId) {
        store.createMutationQuery("update Alert set state = :expired where caseId = :case and state in :unanswered")
                .setParameter("expired", AlertState.EXPIRED)
                .setParameter("case", caseId)
                .setParameter("unanswered", List.of(AlertState.OPEN, AlertState.ESCALATED))
                .executeUpdate();
    }
}
