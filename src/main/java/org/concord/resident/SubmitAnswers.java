package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.Safeguard;
import org.concord.intake.ReportSource;
import org.concord.intake.SubmitReport;
import org.concord.place.WorkingTime;
import org.concord.platform.Problem;
import org.concord.report.Channel;
import org.concord.report.NewReport;

/** Answers become a report by the same door as every other, with the files that were added, and with a task for whoever looks after a child. */
@ApplicationScoped
class SubmitAnswers {
    private final SubmitReport submit;
    private final Evidence evidence;
    private final Safeguard safeguard;
    private final WorkingTime workingTime;
    private final ReportSource sources;
    private final CurrentActor actor;

    SubmitAnswers(
            SubmitReport submit,
            Evidence evidence,
            Safeguard safeguard,
            WorkingTime workingTime,
            ReportSource sources,
            CurrentActor actor) {
        this.submit = submit;
        this.evidence = evidence;
        this.safeguard = safeguard;
        this.workingTime = workingTime;
        this.sources = sources;
        this.actor = actor;
    }

    /**
     * What a resident reports is nobody's but theirs, also where somebody happens to be signed in to the same browser.
     *
     * @throws org.concord.platform.Refusal 400 if an answer cannot be taken; 401 if it is entered for somebody by another than began it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SubmitReport.Result.Accepted of(Draft draft, String language) {
        if (!draft.forVisitor()) {
            NewReport.Source form = new NewReport.Source(Channel.PUBLIC_FORM, null, null, null, null);
            return actor.as(new Actor.Anyone(), () -> accepted(draft, language, form));
        }
        if (actor.get() instanceof Actor.Person person
                && person.id().equals(draft.enteredBy())
                && ReportSource.mayEnter(person)) {
            return accepted(draft, language, sources.ofPerson(person));
        }
        throw Problem.UNAUTHENTICATED.because(Problem.UNAUTHENTICATED.explanation());
    }

    private SubmitReport.Result.Accepted accepted(Draft draft, String language, NewReport.Source source) {
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
