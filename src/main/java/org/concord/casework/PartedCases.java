package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Problem;

/** Gives back to a case what it brought into another. */
@ApplicationScoped
class PartedCases {
    private final CaseMerges merges;
    private final MergedRows rows;
    private final JoinedStanding standing;
    private final AlertOfCase alert;
    private final ReporterTasks tasks;
    private final Doer doer;

    PartedCases(
            CaseMerges merges,
            MergedRows rows,
            JoinedStanding standing,
            AlertOfCase alert,
            ReporterTasks tasks,
            Doer doer) {
        this.merges = merges;
        this.rows = rows;
        this.standing = standing;
        this.alert = alert;
        this.tasks = tasks;
        this.doer = doer;
    }

    /**
     * Whoever still had to answer for the case when it was merged has to answer again, from now.
     *
     * @return the reports that went with it
     * @throws org.concord.platform.Refusal 409 {@code dependent-conflict} if none of its reports is left, or would be left of the other's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> part(HeldCases.Pair pair, CaseMerge merge) {
        CaseFile into = pair.into();
        CaseFile from = pair.from();
        Standing.Change change = standing.without(into, merge);
        merges.end(merge);
        List<UUID> reports = rows.giveBack(merge);
        if (reports.isEmpty()) {
            throw Problem.DEPENDENT_CONFLICT.because(
                    "Every report that came with that case was taken out of this one since; each has a case of its own.");
        }
        if (reports.size() == into.tally().reports()) {
            throw Problem.DEPENDENT_CONFLICT.because(
                    "This case would be left without a report: those that it had were taken out of it since.");
        }
        ReportTally back = new ReportTally(reports.size(), rows.unreadOf(reports));
        into.stand(into.status(), into.tally().minus(back), doer.now());
        from.stand(merge.statusBefore(), back, doer.now());
        merges.resume(merge, from);
        standing.part(pair, change);
        rows.waitingCauses(from.id()).forEach(cause -> tasks.of(from.id(), cause));
        if (merge.wasUnanswered()) {
            alert.alone(from);
        }
        return reports;
    }
}
