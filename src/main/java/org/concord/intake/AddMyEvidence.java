package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.AddEvidence;
import org.concord.casework.ReceivedEvidenceView;
import org.concord.casework.ReportersCases;
import org.concord.evidence.EvidenceForm;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** The holder of a receipt adds files to the report. They come unverified, as everything that is done with a receipt. */
@ApplicationScoped
public class AddMyEvidence {
    private final ReportersCases cases;
    private final AddEvidence add;
    private final MyReportLimits limits;
    private final CurrentActor actor;

    AddMyEvidence(ReportersCases cases, AddEvidence add, MyReportLimits limits, CurrentActor actor) {
        this.cases = cases;
        this.add = add;
        this.limits = limits;
        this.actor = actor;
    }

    /**
     * @param form belongs to the caller, who closes it
     * @throws org.concord.platform.Refusal 401 if the report was erased; 409 {@code limit-reached}; 429; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<ReceivedEvidenceView> add(
            Actor.Reporter reporter, EvidenceForm form, @Nullable String idempotencyKey) {
        limits.take(reporter);
        cases.forChange(reporter.report());
        return actor.as(reporter, () -> add.to(reporter.report(), form, idempotencyKey));
    }
}
