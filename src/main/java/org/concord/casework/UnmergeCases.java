package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Problem;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Two cases were not of one incident after all: each is again what it was by itself. What was done since stays with the case in which it was
 * done; a task that was done meanwhile goes back done, and an interest that somebody declared meanwhile holds for both. Cases are taken out
 * in any order; but not out of one that is part of another itself.
 */
@ApplicationScoped
public class UnmergeCases {
    private final HeldCases held;
    private final CaseAtHand cases;
    private final CaseMerges merges;
    private final PartedCases parted;
    private final AuditTrail trail;
    private final Doer doer;

    UnmergeCases(HeldCases held, CaseAtHand cases, CaseMerges merges, PartedCases parted, AuditTrail trail, Doer doer) {
        this.held = held;
        this.cases = cases;
        this.merges = merges;
        this.parted = parted;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * @return the id of the case that the other was part of
     * @throws org.concord.platform.Refusal 404 also for a merge that does not stand any more; 428, 412; 409 {@code dependent-conflict} if the
     *     case is part of another itself, or every report was taken out of it since
     */
    @Transactional
    public UUID unmerge(String reference, @Nullable String ifMatch, UUID id) {
        CaseRow row = cases.find(doer.scope(), reference);
        CaseMerge merge = merges.standing(row.id(), id).orElseThrow(CaseAtHand::notFound);
        HeldCases.Pair pair = held.both(merge.into(), merge.from(), ifMatch);
        merges.requireStanding(merge);
        if (pair.into().status() == CaseStatus.DUPLICATE) {
            throw Problem.DEPENDENT_CONFLICT.because(
                    "This case is part of another itself. Take it out of that one first.");
        }
        Severity before = pair.into().severity();
        List<UUID> reports = parted.part(pair, merge);
        CaseFile into = pair.into();
        CaseFile from = pair.from();
        trail.append(new CaseEvent.CasesUnmerged(
                into.reference(), from.reference(), id, reports, into.severity().name(), before.name()));
        trail.append(new CaseEvent.CaseStandsAlone(
                from.reference(), into.reference(), id, from.status().name()));
        return into.id();
    }
}
