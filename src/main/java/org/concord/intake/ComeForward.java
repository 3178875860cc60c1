package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.ReportersCase;
import org.concord.casework.ReportersCases;
import org.concord.casework.RequestView;
import org.concord.casework.TakeRequest;
import org.concord.platform.AnswerOnce;
import org.concord.report.IdentityClaim;
import org.concord.report.IdentityClaims;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a receipt says who they are. Sealed beside what the report gave and never in its place: nothing is sent to the new address, and
 * nobody takes it for the reporter's, before an officer has checked.
 */
@ApplicationScoped
public class ComeForward {
    private final ReportersCases cases;
    private final TakeRequest requests;
    private final IdentityClaims claims;
    private final MyReportLimits limits;
    private final AnswerOnce once;
    private final CurrentActor actor;

    ComeForward(
            ReportersCases cases,
            TakeRequest requests,
            IdentityClaims claims,
            MyReportLimits limits,
            AnswerOnce once,
            CurrentActor actor) {
        this.cases = cases;
        this.requests = requests;
        this.claims = claims;
        this.limits = limits;
        this.once = once;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; 401, 429; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<MyReportView.MyRequestView> comeForward(
            Actor.Reporter reporter, MyIdentityRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, reporter.code(), "my-report identity", request);
        return actor.as(
                reporter,
                () -> once.answer(
                        asked,
                        MyReportView.MyRequestView.class,
                        () -> new AnswerOnce.Answered<>(202, kept(reporter, request), false)));
    }

    private MyReportView.MyRequestView kept(Actor.Reporter reporter, MyIdentityRequest request) {
        IdentityClaim claim = request.read();
        limits.take(reporter);
        ReportersCase of = cases.forChange(reporter.report());
        RequestView kept = requests.take(of, TakeRequest.Ask.identity(claim.identity()));
        claims.seal(kept.id(), of.report(), claim);
        return MyReportView.MyRequestView.of(kept);
    }
}
