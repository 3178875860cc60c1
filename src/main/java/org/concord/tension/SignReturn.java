package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReturnEvent;
import org.concord.place.WorkingTime;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.concord.tension.WeeklyReturn.ReturnSignature;
import org.jspecify.annotations.Nullable;

/** A named coordinator signs what is known of a week that is over. From then on its return stays what they signed. */
@ApplicationScoped
public class SignReturn {
    private static final int LONGEST_REMARKS = 4000;

    private final CompileReturn compile;
    private final SignedReturns returns;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final WorkingTime workingTime;

    SignReturn(
            CompileReturn compile,
            SignedReturns returns,
            AuditTrail trail,
            AnswerOnce once,
            CurrentActor actor,
            WorkingTime workingTime) {
        this.compile = compile;
        this.returns = returns;
        this.trail = trail;
        this.once = once;
        this.actor = actor;
        this.workingTime = workingTime;
    }

    /** How the trail names it. */
    static String subject(ReturnWeek week) {
        return "weekly-return:" + week.name();
    }

    /** @throws Refusal 400; 409 before the week has ended, or if somebody has signed it; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<ReturnSignature> sign(ReturnSignatureRequest request, @Nullable String idempotencyKey) {
        Actor.Person caller = actor.person();
        var asked = new AnswerOnce.Asked(idempotencyKey, caller.code(), "weekly return", request);
        return once.answer(
                asked, ReturnSignature.class, () -> new AnswerOnce.Answered<>(201, signed(request, caller), false));
    }

    private ReturnSignature signed(ReturnSignatureRequest request, Actor.Person caller) {
        ReturnWeek week = read(request);
        Instant now = workingTime.now().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!week.hasEnded(now)) {
            throw Problem.WEEK_NOT_OVER.because(Problem.WEEK_NOT_OVER.explanation());
        }
        WeeklyReturn compiled = compile.of(week).remarking(said(request.remarks()));
        String hash = returns.add(week.monday(), compiled, caller.id(), now)
                .orElseThrow(() -> Problem.RETURN_SIGNED.because(Problem.RETURN_SIGNED.explanation()));
        trail.append(new ReturnEvent.WeeklyReturnSigned(
                subject(week),
                hash,
                compiled.marking().name(),
                compiled.observations().size(),
                compiled.remarks()));
        return returns.signature(week.monday());
    }

    private ReturnWeek read(ReturnSignatureRequest request) {
        var week = ReturnWeek.named(request.week(), workingTime.zone());
        new Validation()
                .check(week.isPresent(), "/week", "is needed: a week like 2026-W47")
                .optional(request.remarks(), LONGEST_REMARKS, "/remarks")
                .refuseIfFailed();
        return week.orElseThrow();
    }

    private static @Nullable String said(@Nullable String remarks) {
        return remarks == null || remarks.isBlank() ? null : remarks.strip();
    }
}
