package org.concord.casework;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One step of a case that was found allowed, with all that follows from it. */
@ApplicationScoped
class TakeStep {
    private final Session store;
    private final EndCase end;
    private final Grading grading;
    private final List<CaseWatcher> watchers;
    private final AuditTrail trail;
    private final Doer doer;

    TakeStep(
            Session store, EndCase end, Grading grading, @All List<CaseWatcher> watchers, AuditTrail trail, Doer doer) {
        this.store = store;
        this.end = end;
        this.grading = grading;
        this.watchers = watchers;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * Who moves a case to ASSIGNED that nobody has takes it; one that goes back to TRIAGED is nobody's. A case that is over is neither
     * paused nor alerts anybody; one that is opened again is due anew. Written at once, as the store checks each step by itself.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(CaseFile file, CaseStatus to, String reason, @Nullable ClosureReason closure) {
        Instant now = doer.now();
        UUID by = doer.officer();
        CaseStatus from = file.status();
        UUID had = file.assignee();
        file.moveTo(to, by, now);
        if (!to.isOpen()) {
            end.end(file, by, now);
        }
        if (to == CaseStatus.REOPENED) {
            file.clock(CaseClock.due(grading.dueAt(file.severity(), file.kind(), now)), now);
        }
        store.persist(new CaseMove(doer.newId(), file.id(), new CaseMove.Step(from, to, closure), reason, by, now));
        store.flush();
        trail.append(new CaseEvent.CaseMoved(
                file.reference(), from.name(), to.name(), closure == null ? null : closure.name(), reason));
        if (!Objects.equals(had, file.assignee())) {
            trail.append(new CaseEvent.CaseAssigned(file.reference(), file.assignee(), had, reason));
        }
        SeenCase moved = SeenCase.of(file);
        watchers.forEach(watcher -> watcher.moved(moved, from, closure));
    }
}
