package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A named officer says whether there was something. It moves the bar in time, and nothing else: what it means for a ward is decided elsewhere. */
@ApplicationScoped
public class JudgeSignal {
    private static final int LONGEST_NOTE = 2_000;

    private final ConsultSignals consult;
    private final Verdicts verdicts;
    private final AnswerOnce once;
    private final AuditTrail trail;
    private final CurrentActor actor;

    JudgeSignal(ConsultSignals consult, Verdicts verdicts, AnswerOnce once, AuditTrail trail, CurrentActor actor) {
        this.consult = consult;
        this.verdicts = verdicts;
        this.once = once;
        this.trail = trail;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such signal for the caller, 400; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<SignalView.Verdict> judge(
            UUID signal, @Nullable VerdictRequest request, @Nullable String idempotencyKey) {
        if (!consult.mayJudge(signal)) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "verdict on " + signal, request);
        return once.answer(
                asked, SignalView.Verdict.class, () -> new AnswerOnce.Answered<>(201, judged(signal, request), false));
    }

    private SignalView.Verdict judged(UUID signal, @Nullable VerdictRequest request) {
        SignalVerdict found = request == null ? null : request.verdict();
        String note =
                request == null || request.note() == null || request.note().isBlank()
                        ? null
                        : request.note().strip();
        new Validation()
                .check(found != null, "/verdict", "is needed")
                .optional(note, LONGEST_NOTE, "/note")
                .refuseIfFailed();
        SignalView.Verdict verdict = verdicts.add(
                signal, Objects.requireNonNull(found), note, actor.person().id());
        trail.append(new SignalEvent.SignalJudged("signal:" + signal, verdict.id(), found.name(), note));
        return verdict;
    }
}
