package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The pauses of cases. */
@ApplicationScoped
class CasePauses {
    private final Session store;

    CasePauses(Session store) {
        this.store = store;
    }

    Optional<CasePause> running(UUID caseId) {
        return store.createSelectionQuery("from CasePause where caseId = :id and resumedAt is null", CasePause.class)
                .setParameter("id", caseId)
                .uniqueResultOptional();
    }

    void add(CasePause pause) {
        store.persist(pause);
    }
}
