package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.casework.Safeguard;
import org.concord.intake.SubmitReport;
import org.concord.place.WorkingTime;
import org.concord.report.Channel;
import org.concord.report.NewReport;

/** Answers become a report by the same door as every other, with the files that were added, and with a task for whoever looks after a child. */
@ApplicationScoped
class SubmitAnswers {
    private final SubmitReport submit;
    private final Evidence evidence;
    private final Safeguard safeguard;
    private final WorkingTime workingTime;

    SubmitAnswers(SubmitReport submit, Evidence evidence, Safeguard safeguard, WorkingTime workingTime) {
        this.submit = submit;
        this.evidence = evidence;
        this.safeguard = safeguard;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 if an answer cannot be taken */
    @Transactional(Transactional.TxType.MANDATORY)
    SubmitReport.Result.Accepted of(Draft draft, String language) {
        NewReport.Source source = new NewReport.Source(Channel.PUBLIC_FORM, null, null, null, null);
        SubmitReport.Result.Accepted accepted =
                (SubmitReport.Result.Accepted) submit.submit(new SubmitReport.Submission(
                        ReportOf.answers(draft.answers(), language, workingTime.zone()), source, null, false));
        evidence.goesWith(accepted.report(), draft.files());
        if (draft.answers().is("age", "UNDER_18")) {
            safeguard.young(accepted.opened());
        }
        return accepted;
    }
}
