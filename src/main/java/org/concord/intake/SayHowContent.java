package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.casework.CaseClosings;
import org.concord.casework.ReportersCase;
import org.concord.casework.ReportersCases;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.concord.referral.Satisfaction;
import org.jspecify.annotations.Nullable;

/** The holder of a receipt says how content they are, once after each closing. What they say is counted apart; that they did is recorded. */
@ApplicationScoped
public class SayHowContent {
    private static final int LEAST = 1;
    private static final int MOST = 5;

    private final ReportersCases cases;
    private final CaseClosings closings;
    private final Satisfaction satisfaction;
    private final MyReportLimits limits;
    private final AuditTrail trail;
    private final CurrentActor actor;

    SayHowContent(
            ReportersCases cases,
            CaseClosings closings,
            Satisfaction satisfaction,
            MyReportLimits limits,
            AuditTrail trail,
            CurrentActor actor) {
        this.cases = cases;
        this.closings = closings;
        this.satisfaction = satisfaction;
        this.limits = limits;
        this.trail = trail;
        this.actor = actor;
    }

    /** @param answer from 1, not at all content, to 5, very content */
    public record ContentForm(@Nullable Integer answer) {}

    /**
     * @throws org.concord.platform.Refusal 400, 401, 429; 409 {@code not-asked} if the report's case is not closed; 409 {@code
     *     already-exists} if it was answered for this closing
     */
    @Transactional
    public void say(Actor.Reporter reporter, ContentForm form) {
        Integer answer = form.answer();
        new Validation()
                .check(answer != null && answer >= LEAST && answer <= MOST, "/answer", "is a whole number from 1 to 5")
                .refuseIfFailed();
        limits.take(reporter);
        ReportersCase of = cases.forChange(reporter.report());
        CaseClosings.Closing closing =
                closings.of(of.caseId()).orElseThrow(() -> Problem.NOT_ASKED.because(Problem.NOT_ASKED.explanation()));
        if (!satisfaction.count(of.report(), closing, Objects.requireNonNull(answer))) {
            throw Problem.ALREADY_EXISTS.because("You have answered this already. Thank you.");
        }
        actor.as(reporter, () -> {
            trail.append(new ReporterEvent.SaidHowContent(of.reference(), of.report()));
            return true;
        });
    }
}
