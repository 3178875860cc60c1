package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.alert.AnswerForDemonstration;
import org.concord.intake.ReportRequest;
import org.concord.intake.SubmitReport;
import org.concord.report.Channel;
import org.concord.report.NewReport;

/** Takes invented reports in by the door that all others come by, and has the alerts about old ones answered. */
@ApplicationScoped
class DemoIntake {
    private static final Actor WORKER = new Actor.Worker("demonstration");

    private final SubmitReport submit;
    private final AnswerForDemonstration answer;
    private final CurrentActor actor;

    DemoIntake(SubmitReport submit, AnswerForDemonstration answer, CurrentActor actor) {
        this.submit = submit;
        this.answer = answer;
        this.actor = actor;
    }

    void take(ReportRequest request, Instant received) {
        NewReport.Source source = new NewReport.Source(Channel.PUBLIC_API, null, null, null, null);
        actor.as(WORKER, () -> submit.submit(new SubmitReport.Submission(request, source, null, false, received)));
    }

    void answerWhatWasRaisedBefore(Instant time) {
        actor.as(WORKER, () -> {
            answer.raisedBefore(time);
            return true;
        });
    }
}
