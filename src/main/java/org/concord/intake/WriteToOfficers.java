package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.HearReporter;
import org.concord.casework.MessageDirection;
import org.concord.casework.ReportersCases;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A reporter writes to whoever works on their report, also where the case is over. */
@ApplicationScoped
public class WriteToOfficers {
    private static final int LONGEST = 10_000;

    private final ReportersCases cases;
    private final HearReporter hear;
    private final MyReportLimits limits;
    private final AnswerOnce once;
    private final CurrentActor actor;
    private final Clock clock;

    WriteToOfficers(
            ReportersCases cases,
            HearReporter hear,
            MyReportLimits limits,
            AnswerOnce once,
            CurrentActor actor,
            Clock clock) {
        this.cases = cases;
        this.hear = hear;
        this.limits = limits;
        this.once = once;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is to be said. */
    public record MessageForm(@Nullable String text) {}

    /** @throws org.concord.platform.Refusal 400, 401, 429; what {@link AnswerOnce} refuses */
    @Transactional
    public AnswerOnce.Answered<MyReportView.MyMessageView> write(
            Actor.Reporter reporter, MessageForm form, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, reporter.code(), "my-report message", form);
        return actor.as(
                reporter,
                () -> once.answer(
                        asked,
                        MyReportView.MyMessageView.class,
                        () -> new AnswerOnce.Answered<>(201, written(reporter, form), false)));
    }

    private MyReportView.MyMessageView written(Actor.Reporter reporter, MessageForm form) {
        new Validation().required(form.text(), LONGEST, "/text").refuseIfFailed();
        limits.take(reporter);
        String text = Objects.requireNonNull(form.text()).strip();
        Instant now = clock.instant();
        UUID id = hear.wrote(cases.forChange(reporter.report()), reporter, text);
        return new MyReportView.MyMessageView(id, MessageDirection.FROM_REPORTER, text, now, null);
    }
}
