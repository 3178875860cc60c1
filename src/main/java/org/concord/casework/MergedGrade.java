package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/**
 * A case is at least as grave as each that is part of it. What merging made of its grade holds until one of them is taken out again; what a
 * person judged since holds in any case.
 */
@ApplicationScoped
class MergedGrade {
    private static final String WHY = "Merged: as grave as the graver of the two.";

    private final CaseAssessments assessments;
    private final CaseMerges merges;
    private final AlertOfCase alert;
    private final AuditTrail trail;
    private final Doer doer;

    MergedGrade(CaseAssessments assessments, CaseMerges merges, AlertOfCase alert, AuditTrail trail, Doer doer) {
        this.assessments = assessments;
        this.merges = merges;
        this.alert = alert;
        this.trail = trail;
        this.doer = doer;
    }

    /** A case that becomes graver by it alerts again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void join(HeldCases.Pair pair, UUID merge) {
        CaseFile into = pair.into();
        Severity before = into.severity();
        raise(into, pair.from(), merge);
        if (into.severity().graverThan(before)) {
            alert.again(into);
        }
    }

    /**
     * The grade that the case has by itself, or is owed to those that are still part of it. Alerts nobody: none of it is new.
     *
     * @param rest the merges into it that stand
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void part(CaseFile into, List<CaseMerge> rest) {
        assessments.voidMerged(into.id(), doer.now());
        CaseAssessment own = assessments.latest(into.id());
        into.grade(own.severity(), own.category(), doer.now());
        rest.stream()
                .filter(merge -> merge.mergedAt().isAfter(own.madeAt()))
                .forEach(merge -> raise(into, merges.from(merge), merge.id()));
    }

    private void raise(CaseFile into, CaseFile from, UUID merge) {
        CaseAssessment ours = assessments.latest(into.id());
        CaseAssessment theirs = assessments.latest(from.id());
        boolean graver = from.severity().graverThan(into.severity());
        CrimeStatus crime = ofBoth(ours.crimeStatus(), theirs.crimeStatus());
        Category category = ofBoth(into.category(), from.category());
        if (!graver && crime == ours.crimeStatus() && category == into.category()) {
            return;
        }
        Severity before = into.severity();
        Severity severity = graver ? from.severity() : before;
        var judged = new CaseAssessment.Judged(severity, category, crime, WHY);
        // With the reasons of the one that decides.
        assessments.add(new CaseAssessment(doer.newId(), graver ? theirs : ours, judged, doer.id(), doer.now())
                .of(into.id(), merge));
        into.grade(severity, category, doer.now());
        trail.append(new CaseEvent.CaseAssessed(into.reference(), severity.name(), before.name(), crime.name(), WHY));
    }

    private static CrimeStatus ofBoth(CrimeStatus ours, CrimeStatus theirs) {
        return theirs == CrimeStatus.CRIME || ours == CrimeStatus.NOT_ASSESSED ? theirs : ours;
    }

    /** An offence in one of them is one in both together. */
    private static Category ofBoth(Category ours, Category theirs) {
        return ours == Category.HATE_INCIDENT && theirs == Category.HATE_CRIME_SUSPECTED ? theirs : ours;
    }
}
