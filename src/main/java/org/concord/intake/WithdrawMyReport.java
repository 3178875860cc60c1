package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.ReportersCase;
import org.concord.casework.ReportersCases;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestView;
import org.concord.casework.TakeRequest;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a receipt wants nothing more to be done. An officer looks at it in any case; of a case that is not grave it is done meanwhile,
 * a grave one is worked on until somebody has checked who asks.
 */
@ApplicationScoped
public class WithdrawMyReport {
    private final ReportersCases cases;
    private final TakeRequest requests;
    private final MyReportLimits limits;
    private final AnswerOnce once;
    private final CurrentActor actor;

    WithdrawMyReport(
            ReportersCases cases, TakeRequest requests, MyReportLimits limits, AnswerOnce once, CurrentActor actor) {
        this.cases = cases;
        this.requests = requests;
        this.limits = limits;
        this.once = once;
        this.actor = actor;
    }

    /** @param withdrawn whether the report is withdrawn for now; an officer looks at it either way */
    public record WithdrawalView(MyReportView.MyRequestView request, boolean withdrawn) {}

    /** @throws org.concord.platform.Refusal 400, 401, 429; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<WithdrawalView> withdraw(
            Actor.Reporter reporter, @Nullable MyWithdrawalRequest request, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, reporter.code(), "my-report withdrawal", request);
        return actor.as(
                reporter,
                () -> once.answer(
                        asked,
                        WithdrawalView.class,
                        () -> new AnswerOnce.Answered<>(202, withdrawn(reporter, request), false)));
    }

    /** Asked for again while it waits, it is the same request. */
    private WithdrawalView withdrawn(Actor.Reporter reporter, @Nullable MyWithdrawalRequest request) {
        String reason = request == null ? null : request.read();
        limits.take(reporter);
        ReportersCase of = cases.forChange(reporter.report());
        Optional<RequestView> waiting = requests.waiting(of.report(), RequestKind.WITHDRAWAL);
        RequestView kept = waiting.orElseGet(() -> requests.take(of, TakeRequest.Ask.withdrawal(reason)));
        boolean withdrawn = of.isWithdrawn() || waiting.isEmpty() && requests.withdraw(of);
        return new WithdrawalView(MyReportView.MyRequestView.of(kept), withdrawn);
    }
}
