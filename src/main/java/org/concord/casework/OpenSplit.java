package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.platform.HumanReference;

/** Opens the case of a report that is taken out of another. */
@ApplicationScoped
class OpenSplit {
    private final SplitRows rows;
    private final MergedRows merged;
    private final JoinedStanding standing;
    private final FirstOfSplit first;
    private final HumanReference references;
    private final Doer doer;

    OpenSplit(
            SplitRows rows,
            MergedRows merged,
            JoinedStanding standing,
            FirstOfSplit first,
            HumanReference references,
            Doer doer) {
        this.rows = rows;
        this.merged = merged;
        this.standing = standing;
        this.first = first;
        this.references = references;
        this.doer = doer;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile of(CaseFile source, UUID report, String reason) {
        ReportTally leaves = new ReportTally(1, merged.unreadOf(List.of(report)));
        var taken = new SplitRows.Taken(
                report,
                source.id(),
                doer.newId(),
                references.nextCase(),
                standing.of(source).due(),
                leaves.unread());
        source.stand(source.status(), source.tally().minus(leaves), doer.now());
        rows.add(taken, reason, doer.id(), doer.now());
        return first.of(taken, reason);
    }
}
