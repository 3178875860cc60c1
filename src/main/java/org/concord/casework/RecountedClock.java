package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.triage.Severity;
import org.hibernate.Session;

/** By when a case is due that a person gives another grade. */
@ApplicationScoped
class RecountedClock {
    private final Session store;
    private final CasePauses pauses;
    private final Grading grading;

    RecountedClock(Session store, CasePauses pauses, Grading grading) {
        this.store = store;
        this.pauses = pauses;
        this.grading = grading;
    }

    /** What is long past, and so due at no time, stays that way; where the clock stands still, what is left changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recount(CaseFile file, Severity to, Instant now) {
        Instant due = due(file, to);
        pauses.running(file.id()).filter(pause -> pause.dueBefore() != null).ifPresent(pause -> pause.dueBefore(due));
        if (file.clock().dueAt() != null) {
            file.clock(CaseClock.due(due), now);
        }
    }

    /** As if it had been of that grade since it was received, or opened again: a pause that is over excuses it as it did before. */
    private Instant due(CaseFile file, Severity severity) {
        Instant start = openedAgain(file.id()).orElse(file.receivedAt());
        Instant due = grading.dueAt(severity, file.kind(), start);
        for (Grading.Pause pause : pauses.overSince(file.id(), start)) {
            due = grading.dueAfterPause(severity, pause, due);
        }
        return due;
    }

    private Optional<Instant> openedAgain(UUID caseId) {
        return store.createSelectionQuery(
                        "select movedAt from CaseMove where caseId = :id and to = :to order by movedAt desc",
                        Instant.class)
                .setParameter("id", caseId)
                .setParameter("to", CaseStatus.REOPENED)
                .setMaxResults(1)
                .uniqueResultOptional();
    }
}
