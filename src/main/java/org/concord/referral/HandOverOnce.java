package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.function.Supplier;
import org.concord.access.CurrentActor;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A worry is handed over, in a case by somebody who may see it; asked twice under one key it is handed over once. */
@ApplicationScoped
public class HandOverOnce {
    private final SeenCases cases;
    private final HandOver handOver;
    private final AnswerOnce once;
    private final CurrentActor actor;

    HandOverOnce(SeenCases cases, HandOver handOver, AnswerOnce once, CurrentActor actor) {
        this.cases = cases;
        this.handOver = handOver;
        this.once = once;
        this.actor = actor;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller, 400; 409 {@code case-closed} if it is part of another;
     *     what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<HandOverView.Route> over(
            String typed, HandOverRequest request, @Nullable String idempotencyKey) {
        SeenCase file = cases.find(typed);
        new Validation()
                .check(request.kind() != null, "/kind", "is needed: SAFEGUARDING_CHILD, SAFEGUARDING_ADULT or PREVENT")
                .refuseIfFailed();
        HandOverKind kind = Objects.requireNonNull(request.kind());
        return answered(
                "hand-over of " + file.id(),
                request,
                idempotencyKey,
                () -> kind == HandOverKind.PREVENT
                        ? handOver.toPrevent(request.referred())
                        : inCase(file, kind, request));
    }

    private HandOverView.Route inCase(SeenCase file, HandOverKind kind, HandOverRequest request) {
        cases.touch(file.id());
        return handOver.ofCase(file, kind, request.referred());
    }

    /**
     * A worry that came up in no case.
     *
     * @throws org.concord.platform.Refusal what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<HandOverView.Route> toPrevent(WorryRequest request, @Nullable String idempotencyKey) {
        return answered("hand-over", request, idempotencyKey, () -> handOver.toPrevent(request.referred()));
    }

    private AnswerOnce.Answered<HandOverView.Route> answered(
            String act, Object request, @Nullable String idempotencyKey, Supplier<HandOverView.Route> work) {
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), act, request);
        return once.answer(asked, HandOverView.Route.class, () -> new AnswerOnce.Answered<>(201, work.get(), false));
    }
}
