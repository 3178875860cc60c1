package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * What a case that was split off begins with. Nothing downgrades itself: its first grade is that of the case it was in. Somebody hears of it,
 * and what its reporter asked for is somebody's task here too.
 */
@ApplicationScoped
class FirstOfSplit {
    private final CaseAtHand cases;
    private final CaseAssessments assessments;
    private final MergedRows merged;
    private final ReporterTasks tasks;
    private final AlertOfCase alert;
    private final Doer doer;

    FirstOfSplit(
            CaseAtHand cases,
            CaseAssessments assessments,
            MergedRows merged,
            ReporterTasks tasks,
            AlertOfCase alert,
            Doer doer) {
        this.cases = cases;
        this.assessments = assessments;
        this.merged = merged;
        this.tasks = tasks;
        this.alert = alert;
        this.doer = doer;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile of(SplitRows.Taken taken, String reason) {
        CaseFile made = cases.lock(taken.to());
        CaseAssessment before = assessments.latest(taken.source());
        var judged = new CaseAssessment.Judged(made.severity(), made.category(), before.crimeStatus(), reason);
        assessments.add(new CaseAssessment(doer.newId(), before, judged, doer.id(), doer.now()).of(made.id(), null));
        merged.waitingCauses(made.id()).forEach(cause -> tasks.of(made.id(), cause));
        alert.alone(made);
        return made;
    }
}
