package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.concord.access.CurrentActor;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Submits a report and answers it; the same Idempotency-Key is answered the same way, receipt included. */
@ApplicationScoped
public class AnswerReport {
    private final SubmitReport submit;
    private final ReportSource source;
    private final NextSteps next;
    private final AnswerOnce once;
    private final CurrentActor actor;

    AnswerReport(SubmitReport submit, ReportSource source, NextSteps next, AnswerOnce once, CurrentActor actor) {
        this.submit = submit;
        this.source = source;
        this.next = next;
        this.once = once;
        this.actor = actor;
    }

    @Transactional
    public AnswerOnce.Answered<ReportAnswer> answer(ReportRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "report", request);
        return once.answer(asked, ReportAnswer.class, () -> submitted(request));
    }

    private AnswerOnce.Answered<ReportAnswer> submitted(ReportRequest request) {
        return switch (submit.submit(new SubmitReport.Submission(request, source.ofApi(request), null, false))) {
            case SubmitReport.Result.Accepted accepted ->
                new AnswerOnce.Answered<>(
                        201, body(accepted.reference(), accepted.receipt(), accepted.receivedAt()), false);
            case SubmitReport.Result.Repeated repeated -> {
                if (repeated.differs()) {
                    throw Problem.SOURCE_REF_CONFLICT.because(Problem.SOURCE_REF_CONFLICT.explanation());
                }
                yield new AnswerOnce.Answered<>(200, body(repeated.reference(), null, repeated.receivedAt()), true);
            }
        };
    }

    private ReportAnswer body(String reference, @Nullable String receipt, Instant receivedAt) {
        return new ReportAnswer(reference, receipt, receivedAt, next.steps(receipt != null), next.emergency());
    }
}
