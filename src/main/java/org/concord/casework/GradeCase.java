package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** Where a person's judgement becomes the case's grade. What the rules proposed stays beside it. */
@ApplicationScoped
class GradeCase {
    private final CaseAssessments assessments;
    private final RecountedClock clock;
    private final CorrectedCodes corrected;
    private final AlertOfCase alert;
    private final AuditTrail trail;
    private final Doer doer;

    GradeCase(
            CaseAssessments assessments,
            RecountedClock clock,
            CorrectedCodes corrected,
            AlertOfCase alert,
            AuditTrail trail,
            Doer doer) {
        this.assessments = assessments;
        this.clock = clock;
        this.corrected = corrected;
        this.alert = alert;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * A graver case is due sooner, counted from when it was received or opened again, and alerts again, as does one that turns out to lie in
     * another ward; one that is less grave alerts nobody.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void grade(CaseFile file, Judgement judgement) {
        CaseAssessment before = assessments.latest(file.id());
        Severity severity = Optional.ofNullable(judgement.severity()).orElse(before.severity());
        CrimeStatus crime = Optional.ofNullable(judgement.crimeStatus()).orElse(before.crimeStatus());
        CorrectedCodes.Codes told = corrected.of(file);
        boolean elsewhere =
                judgement.ward() != null && file.relocate(judgement.ward().id());
        file.codes().change(judgement.strandsAdded(), judgement.types());
        Category category = category(file, crime, judgement.ward() != null);
        var judged = new CaseAssessment.Judged(severity, category, crime, judgement.reason());
        assessments.add(new CaseAssessment(doer.newId(), before, judged, doer.id(), doer.now()));
        boolean graver = severity.graverThan(file.severity());
        regrade(file, severity, category);
        trail.append(new CaseEvent.CaseAssessed(
                file.reference(), severity.name(), before.severity().name(), crime.name(), judgement.reason()));
        corrected.record(file, told);
        if (graver || elsewhere) {
            alert.again(file);
        }
    }

    private void regrade(CaseFile file, Severity severity, Category category) {
        if (severity != file.severity()) {
            clock.recount(file, severity, doer.now());
        }
        file.grade(severity, category, doer.now());
    }

    /** The crime status decides between crime and incident; a ward of ours takes a case out of OUT_OF_AREA. */
    private static Category category(CaseFile file, CrimeStatus crime, boolean nowOurs) {
        if (file.kind() == ReportKind.TENSION_OBSERVATION || file.category() == Category.OUT_OF_AREA && !nowOurs) {
            return file.category() == Category.OUT_OF_AREA && nowOurs ? Category.TENSION : file.category();
        }
        return switch (crime) {
            case CRIME -> Category.HATE_CRIME_SUSPECTED;
            case NON_CRIME -> Category.HATE_INCIDENT;
            case NOT_ASSESSED, UNCLEAR ->
                file.category() == Category.OUT_OF_AREA ? Category.HATE_INCIDENT : file.category();
        };
    }
}
