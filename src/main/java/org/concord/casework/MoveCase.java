package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.platform.Problem;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** The only door by which a case moves. Some steps wait for a second officer. */
@ApplicationScoped
class MoveCase {
    private static final String ASKED_WITH_THE_RECEIPT =
            "Asked for with the receipt of the report; nobody has checked yet by whom.";

    private final CaseAtHand cases;
    private final TakeStep step;
    private final AskSecondOfficer ask;
    private final ConfirmGrade confirm;
    private final CaseAssessments assessments;
    private final Doer doer;

    MoveCase(
            CaseAtHand cases,
            TakeStep step,
            AskSecondOfficer ask,
            ConfirmGrade confirm,
            CaseAssessments assessments,
            Doer doer) {
        this.cases = cases;
        this.step = step;
        this.ask = ask;
        this.confirm = confirm;
        this.assessments = assessments;
        this.doer = doer;
    }

    /**
     * @return the case's id, if one officer sufficed
     * @throws org.concord.platform.Refusal 400, 404, 428, 412; 409 {@code case-move-not-allowed} with the steps that are; 409
     *     {@code free-expression-check} if it is to be closed as lawful and nobody has said that it is no crime
     */
    @Transactional
    Acted<UUID> move(String reference, @Nullable String ifMatch, MoveRequest request) {
        request.refuseIfWrong();
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        CaseStatus to = Objects.requireNonNull(request.to());
        requireStep(file, to);
        ClosureReason closure = request.closureReason();
        if (closure == ClosureReason.LAWFUL_EXPRESSION) {
            requireNoCrime(file);
        }
        if (closure != null && CaseLifecycle.needsSecondOfficer(file.severity(), closure)) {
            return ask.toClose(file, request);
        }
        String reason = Objects.requireNonNull(request.reason()).strip();
        if (file.status() == CaseStatus.RECEIVED && to == CaseStatus.TRIAGED) {
            confirm.of(file, reason);
        }
        step.take(file, to, reason, closure);
        return new Acted.Done<>(file.id());
    }

    /**
     * The holder of a receipt wants nothing more to be done. Done at once only where little can come of it if it was not the reporter: of a low
     * grade, with no other's report in it, and where an officer could take the same step. An officer can reopen it.
     *
     * @return whether it was done
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean withdrawForReporter(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        boolean grave = file.severity() == Severity.P1_CRITICAL || file.severity() == Severity.P2_HIGH;
        boolean may =
                !grave && cases.isOfOneReport(caseId) && CaseLifecycle.allows(file.status(), CaseStatus.WITHDRAWN);
        if (may) {
            step.take(file, CaseStatus.WITHDRAWN, ASKED_WITH_THE_RECEIPT, null);
        }
        return may;
    }

    /** Debate, satire and views that are lawful are held against nobody; but a person has to have judged that they are. */
    private void requireNoCrime(CaseFile file) {
        if (assessments.latest(file.id()).crimeStatus() != CrimeStatus.NON_CRIME) {
            throw Problem.FREE_EXPRESSION_CHECK.because(Problem.FREE_EXPRESSION_CHECK.explanation());
        }
    }

    static void requireStep(CaseFile file, CaseStatus to) {
        if (!CaseLifecycle.allows(file.status(), to)) {
            throw Problem.CASE_MOVE_NOT_ALLOWED.because("A case that is %s may become: %s."
                    .formatted(file.status(), CaseLifecycle.allowedFrom(file.status())));
        }
    }
}
