package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * One incident, told of in two cases: the reports, tasks and notes of one move to the other, which is then as grave as the graver of the two,
 * due when the first of them was, and for those alone who might see both. Each reporter keeps their own thread. The case that was merged is a
 * DUPLICATE without reports; nobody has to answer its alert any more.
 */
@ApplicationScoped
public class MergeCases {
    private final HeldCases held;
    private final CaseMerges merges;
    private final MergedRows rows;
    private final JoinedStanding standing;
    private final AuditTrail trail;
    private final Doer doer;

    MergeCases(
            HeldCases held, CaseMerges merges, MergedRows rows, JoinedStanding standing, AuditTrail trail, Doer doer) {
        this.held = held;
        this.merges = merges;
        this.rows = rows;
        this.standing = standing;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * @return the id of the case that has become both
     * @throws org.concord.platform.Refusal 400, 403, 404, 428, 412; 409 {@code case-closed} if one of them is over, or part of another; 409
     *     {@code dependent-conflict} if whoever this case is assigned to may not see the other
     */
    @Transactional
    public UUID merge(String reference, @Nullable String ifMatch, MergeRequest request) {
        request.refuseIfWrong();
        HeldCases.Pair pair = held.toMerge(reference, ifMatch, Objects.requireNonNull(request.from()));
        CaseFile into = pair.into();
        CaseFile from = pair.from();
        CaseMerge merge = new CaseMerge(doer.newId(), pair, merges.leave(from), doer.id(), doer.now());
        Standing fromBefore = standing.of(from);
        merges.begin(merge, standing.own(into));
        List<UUID> reports = rows.carry(merge);
        into.stand(into.status(), into.tally().plus(from.tally()), doer.now());
        from.stand(CaseStatus.DUPLICATE, ReportTally.NONE, doer.now());
        standing.join(pair, fromBefore, merge);
        merges.settle(merge, into);
        trail.append(new CaseEvent.CasesMerged(into.reference(), from.reference(), merge.id(), reports));
        trail.append(new CaseEvent.CaseBecameDuplicate(from.reference(), into.reference(), merge.id()));
        return into.id();
    }
}
