package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.concord.intake.NextSteps;
import org.concord.intake.SubmitReport;

/** A draft becomes a report, once: whoever sends it again, from this tab or another, is shown the same confirmation. */
@ApplicationScoped
class SendDraft {
    private final Drafts drafts;
    private final SubmitAnswers submit;
    private final NextSteps next;
    private final ResidentConfig config;

    SendDraft(Drafts drafts, SubmitAnswers submit, NextSteps next, ResidentConfig config) {
        this.drafts = drafts;
        this.submit = submit;
        this.next = next;
        this.config = config;
    }

    /**
     * @param language BCP 47 of the words that were read
     * @return empty if there is nothing to send: it was left, or a day is over
     * @throws org.concord.platform.Refusal 400 if an answer cannot be taken; nothing is lost then
     */
    @Transactional
    Optional<Draft.Sent> send(String secret, String language) {
        return drafts.lock(secret).map(draft -> draft.sent() != null ? draft.sent() : sent(secret, draft, language));
    }

    private Draft.Sent sent(String secret, Draft draft, String language) {
        SubmitReport.Result.Accepted accepted = submit.of(draft, language);
        Draft.Sent confirmation = new Draft.Sent(
                accepted.reference(),
                accepted.receipt(),
                accepted.receivedAt(),
                next.isSomebodyOnDuty(),
                draft.answers().is("danger", "yes"),
                false);
        drafts.put(secret, draft.sent(confirmation), config.confirmationKeptFor());
        return confirmation;
    }
}
