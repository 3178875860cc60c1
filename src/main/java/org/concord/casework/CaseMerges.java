package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Problem;
import org.hibernate.Session;

/** Which cases are part of others. Whoever asks holds the cases. */
@ApplicationScoped
class CaseMerges {
    private final Session store;
    private final EndCase end;
    private final CasePauses pauses;
    private final TasksOfMerge tasks;
    private final MayWorkOn mayWorkOn;
    private final Doer doer;

    CaseMerges(Session store, EndCase end, CasePauses pauses, TasksOfMerge tasks, MayWorkOn mayWorkOn, Doer doer) {
        this.store = store;
        this.end = end;
        this.pauses = pauses;
        this.tasks = tasks;
        this.mayWorkOn = mayWorkOn;
        this.doer = doer;
    }

    /** What of a case ends as it becomes part of another: its pause, and the alerts that nobody has answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseMerge.Left leave(CaseFile from) {
        UUID pause = pauses.running(from.id()).map(CasePause::id).orElse(null);
        return new CaseMerge.Left(pause, end.end(from, doer.id(), doer.now()));
    }

    /** Written at once: the store lets a case become part of another only if this says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(CaseMerge merge, Standing own) {
        store.persist(merge);
        own(merge.into(), own);
    }

    /** Written at once, as {@link #begin}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(CaseMerge merge) {
        merge.undo(doer.id(), doer.now());
        store.flush();
    }

    /**
     * Once it is settled who may see the two together, nothing that came along is left with somebody who may not.
     *
     * @throws org.concord.platform.Refusal 409 {@code dependent-conflict} if whoever has the case is one of those
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(CaseMerge merge, CaseFile into) {
        store.flush();
        if (into.assignee() != null && !mayWorkOn.test(into.assignee(), into.id())) {
            throw Problem.DEPENDENT_CONFLICT.because(
                    "Whoever this case is assigned to may not see the other one. Assign it to somebody who may, then merge.");
        }
        tasks.take(merge, into);
    }

    /**
     * Its tasks are again whose they were; a clock that stood still as it was merged stands still again, as if it had never run.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void resume(CaseMerge merge, CaseFile from) {
        tasks.giveBack(merge, from);
        UUID id = merge.pause();
        if (id != null) {
            CasePause pause = Objects.requireNonNull(store.find(CasePause.class, id));
            pause.goOn();
            from.clock(CaseClock.paused(pause.pausedAt()), doer.now());
        }
    }

    /** What a case would be by itself, in all of its merges that stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    void own(UUID into, Standing own) {
        into(into).forEach(merge -> merge.own(own));
        store.flush();
    }

    /** Those that stand, in the order in which they were made. */
    List<CaseMerge> into(UUID caseId) {
        return store.createSelectionQuery(
                        "from CaseMerge where caseId = :id and unmergedAt is null order by mergedAt, id",
                        CaseMerge.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    Optional<CaseMerge> standing(UUID caseId, UUID id) {
        return Optional.ofNullable(store.find(CaseMerge.class, id))
                .filter(merge -> merge.stands() && merge.into().equals(caseId));
    }

    /** @throws org.concord.platform.Refusal 404 if it was undone before the cases were held */
    void requireStanding(CaseMerge merge) {
        store.refresh(merge);
        if (!merge.stands()) {
            throw CaseAtHand.notFound();
        }
    }

    CaseFile from(CaseMerge merge) {
        return Objects.requireNonNull(store.find(CaseFile.class, merge.from()));
    }
}
