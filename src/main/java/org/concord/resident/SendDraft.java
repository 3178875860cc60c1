package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.intake.NextSteps;
import org.concord.intake.SubmitReport;
import org.concord.place.WorkingTime;
import org.concord.report.Channel;
import org.concord.report.NewReport;

/** A draft becomes a report, once: whoever sends it again, from this tab or another, is shown the same confirmation. */
@ApplicationScoped
class SendDraft {
    private final Drafts drafts;
    private final SubmitReport submit;
    private final NextSteps next;
    private final WorkingTime workingTime;
    private final ResidentConfig config;
    private final Evidence evidence;

    SendDraft(
            Drafts drafts,
            SubmitReport submit,
            NextSteps next,
            WorkingTime workingTime,
            ResidentConfig config,
            Evidence evidence) {
        this.drafts = drafts;
        this.submit = submit;
        this.next = next;
        this.workingTime = workingTime;
        this.config = config;
        this.evidence = evidence;
    }

    /**
     * @return empty if there is nothing to send: it was left, or a day is over
     * @throws org.concord.platform.Refusal 400 if an answer cannot be taken; nothing is lost then
     */
    @Transactional
    Optional<Draft.Sent> send(String secret, String language) {
        return drafts.lock(secret).map(draft -> draft.sent() != null ? draft.sent() : sent(secret, draft, language));
    }

    private Draft.Sent sent(String secret, Draft draft, String language) {
        NewReport.Source source = new NewReport.Source(Channel.PUBLIC_FORM, null, null, null, null);
        SubmitReport.Result.Accepted accepted =
                (SubmitReport.Result.Accepted) submit.submit(new SubmitReport.Submission(
                        ReportOf.answers(draft.answers(), language, workingTime.zone()), source, null, false));
        evidence.goesWith(accepted.report(), draft.files());
        Draft.Sent confirmation = new Draft.Sent(
                accepted.reference(),
                accepted.receipt(),
                accepted.receivedAt(),
                next.isSomebodyOnDuty(),
                draft.answers().is("danger", "yes"),
                false);
        drafts.remove(secret);
        drafts.put(secret, draft.sent(confirmation), config.confirmationKeptFor());
        return confirmation;
    }
}
