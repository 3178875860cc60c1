package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person confirms or changes what the rules proposed; with that the case is triaged. */
@ApplicationScoped
public class AssessCase {
    private final CaseAtHand cases;
    private final ReadJudgement reading;
    private final GradeCase grade;
    private final TakeStep step;
    private final MayWorkOn mayWorkOn;
    private final Doer doer;

    AssessCase(
            CaseAtHand cases, ReadJudgement reading, GradeCase grade, TakeStep step, MayWorkOn mayWorkOn, Doer doer) {
        this.cases = cases;
        this.reading = reading;
        this.grade = grade;
        this.step = step;
        this.mayWorkOn = mayWorkOn;
        this.doer = doer;
    }

    /** Whether the caller may say that it was a crime. */
    public boolean mayCallerSayCrime() {
        return reading.saysCrime();
    }

    /**
     * @throws org.concord.platform.Refusal 400, 404, 428, 412; 403 also for another ward or strand from whoever only broke the glass: with one of
     *     their own it would be theirs for good; 409 {@code case-closed}
     */
    @Transactional
    public UUID assess(String reference, @Nullable String ifMatch, AssessmentRequest request) {
        Judgement judgement = reading.read(request);
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        if (judgement.ward() != null || !judgement.strandsAdded().isEmpty()) {
            mayWorkOn.requireMoreThanGlass(doer.id(), file.id(), "puts it into no other ward or strand");
        }
        file.requireOpen();
        grade.grade(file, judgement);
        if (file.status() == CaseStatus.RECEIVED) {
            step.take(file, CaseStatus.TRIAGED, judgement.reason(), null);
        }
        return file.id();
    }
}
