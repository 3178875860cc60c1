package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.concord.access.CurrentActor;
import org.concord.platform.Idempotency;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Submits a report and answers it; the same Idempotency-Key is answered the same way, receipt included. */
@ApplicationScoped
class AnswerReport {
    private final SubmitReport submit;
    private final ReportSource source;
    private final NextSteps next;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final ObjectMapper json;

    AnswerReport(SubmitReport submit, ReportSource source, NextSteps next, Idempotency idempotency, CurrentActor actor, ObjectMapper json) {
        this.submit = submit;
        this.source = source;
        this.next = next;
        this.idempotency = idempotency;
        this.actor = actor;
        this.json = json;
    }

    /** @param replayed whether this answer was given before */
    record Answered(int status, ReportAnswer body, boolean replayed) {}

    @Transactional
    Answered answer(ReportRequest request, @Nullable String idempotencyKey) {
        Optional<Idempotency.Attempt> attempt = idempotency.attempt(idempotencyKey, actor.get().code(), source.bytes(request));
        Optional<Idempotency.Answer> first = attempt.flatMap(idempotency::firstAnswer);
        if (first.isPresent()) {
            return new Answered(first.get().status(), read(first.get().body()), true);
        }
        Answered answered = submitted(request);
        attempt.ifPresent(a -> idempotency.keep(a, new Idempotency.Answer(answered.status(), write(answered.body()))));
        return answered;
    }

    private Answered submitted(ReportRequest request) {
        return switch (submit.submit(new SubmitReport.Submission(request, source.ofApi(request), null, false))) {
            case SubmitReport.Result.Accepted accepted ->
                new Answered(201, body(accepted.reference(), accepted.receipt(), accepted.receivedAt()), false);
            case SubmitReport.Result.Repeated repeated -> {
                if (repeated.differs()) {
                    throw Problem.SOURCE_REF_CONFLICT.because(Problem.SOURCE_REF_CONFLICT.explanation());
                }
                yield new Answered(200, body(repeated.reference(), null, repeated.receivedAt()), true);
            }
        };
    }

    private ReportAnswer body(String reference, @Nullable String receipt, Instant receivedAt) {
        return new ReportAnswer(reference, receipt, receivedAt, next.steps(receipt != null), next.emergency());
    }

    private ReportAnswer read(String body) {
        try {
            return json.readValue(body, ReportAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read");
        }
    }

    private String write(ReportAnswer body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be kept");
        }
    }
}
