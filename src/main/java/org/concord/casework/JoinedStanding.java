package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes of a case what it is together with others, and without them again: when it is due, of what it is, for whom, and how grave. */
@ApplicationScoped
class JoinedStanding {
    private static final String WHY = "MERGING";

    private final CaseMerges merges;
    private final CasePauses pauses;
    private final CaseRestrictions restrictions;
    private final MergedGrade grade;
    private final AlertOfCase alert;
    private final Doer doer;

    JoinedStanding(
            CaseMerges merges,
            CasePauses pauses,
            CaseRestrictions restrictions,
            MergedGrade grade,
            AlertOfCase alert,
            Doer doer) {
        this.merges = merges;
        this.pauses = pauses;
        this.restrictions = restrictions;
        this.grade = grade;
        this.alert = alert;
        this.doer = doer;
    }

    /** As it is now. */
    Standing of(CaseFile file) {
        return of(file, doer.now());
    }

    /** @param at for whom it was then; since then nothing may have been changed, but a time may have run out */
    private Standing of(CaseFile file, Instant at) {
        return new Standing(
                pauses.running(file.id())
                        .map(CasePause::dueBefore)
                        .orElse(file.clock().dueAt()),
                file.codes().strands(),
                file.codes().types(),
                restrictions.circleAt(file.id(), at));
    }

    /** What it would be by itself. */
    Standing own(CaseFile into) {
        List<CaseMerge> standing = merges.into(into.id());
        if (standing.isEmpty()) {
            return of(into);
        }
        Standing own = standing.getFirst().own();
        return own.keeping(of(into), own.with(those(standing)).at(doer.now()));
    }

    /** What it will be without that one, before anything is given back. */
    Standing.Change without(CaseFile into, CaseMerge leaving) {
        List<CaseMerge> standing = merges.into(into.id());
        Standing now = of(into);
        Standing joined = leaving.own().with(those(standing)).at(doer.now());
        Standing own = leaving.own().keeping(now, joined);
        List<CaseMerge> rest = new ArrayList<>(standing);
        rest.remove(leaving);
        Standing alone = own.with(those(rest)).at(doer.now());
        return new Standing.Change(now, joined, own, alone.keeping(now, joined));
    }

    /** @param theirs of the other, as it was before it was merged */
    @Transactional(Transactional.TxType.MANDATORY)
    void join(HeldCases.Pair pair, Standing theirs, CaseMerge merge) {
        Standing ours = of(pair.into());
        become(pair.into(), ours, ours.with(theirs));
        grade.join(pair, merge.id());
    }

    /** Somebody may have said since for whom the two together are: then the one that goes is no more open than that. */
    @Transactional(Transactional.TxType.MANDATORY)
    void part(HeldCases.Pair pair, Standing.Change change) {
        merges.own(pair.into().id(), change.own());
        become(pair.into(), change.now(), change.alone());
        Standing theirs = of(pair.from());
        keepTo(pair.from(), theirs.circle(), change.narrowed(theirs.circle()));
        grade.part(pair.into(), merges.into(pair.into().id()));
    }

    private List<Standing> those(List<CaseMerge> standing) {
        return standing.stream()
                .map(merge -> of(merges.from(merge), merge.mergedAt()))
                .toList();
    }

    private void become(CaseFile file, Standing before, Standing after) {
        pauses.running(file.id())
                .ifPresentOrElse(
                        pause -> pause.dueBefore(after.due()),
                        () -> file.clock(CaseClock.due(after.due()), doer.now()));
        file.codes().become(after.strands(), after.types());
        keepTo(file, before.circle(), after.circle());
    }

    private void keepTo(CaseFile file, Circle before, Circle after) {
        if (!before.equals(after)) {
            restrictions.replace(
                    file.id(), after.officers(), new CaseRestrictions.Terms(after.until(), WHY, doer.id(), doer.now()));
        }
        List<UUID> conflicted = restrictions.conflicted(file.id());
        boolean closer = !after.isEverybody() || !conflicted.isEmpty();
        if (closer) {
            alert.apart(file);
        }
        file.restrict(closer, doer.now());
    }
}
