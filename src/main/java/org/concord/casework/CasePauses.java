package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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

    /** Those that began then or later and are over, the first of them first. */
    List<Grading.Pause> overSince(UUID caseId, Instant start) {
        return store.createSelectionQuery(
                        "from CasePause where caseId = :id and pausedAt >= :start and resumedAt is not null order by pausedAt, id",
                        CasePause.class)
                .setParameter("id", caseId)
                .setParameter("start", start)
                .getResultStream()
                .flatMap(pause -> pause.over().stream())
                .toList();
    }

    void add(CasePause pause) {
        store.persist(pause);
    }
}
