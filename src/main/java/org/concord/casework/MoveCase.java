package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.concord.access.Acted;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** The only door by which a case moves. Some steps wait for a second officer. */
@ApplicationScoped
public class MoveCase {
    private static final String ASKED_WITH_THE_RECEIPT =
            "Asked for with the receipt of the report; nobody has checked yet by whom.";
    private static final String WRITTEN_AFTER_THE_END = "The reporter wrote after the case was over.";

    private final CaseAtHand cases;
    private final TakeStep step;
    private final AskSecondOfficer ask;
    private final ConfirmGrade confirm;
    private final StepChecks checks;
    private final Doer doer;

    MoveCase(
            CaseAtHand cases, TakeStep step, AskSecondOfficer ask, ConfirmGrade confirm, StepChecks checks, Doer doer) {
        this.cases = cases;
        this.step = step;
        this.ask = ask;
        this.confirm = confirm;
        this.checks = checks;
        this.doer = doer;
    }

    /** For which reasons the caller's closing of a case waits for a second officer. */
    public Predicate<ClosureReason> needingSecondOfficer(UUID caseId, Severity severity) {
        return checks.needingSecondOfficer(caseId, severity);
    }

    /** Whether the caller is one of those who may close a case for this reason. */
    public boolean mayCallerCloseAs(ClosureReason reason) {
        return checks.mayCloseAs(reason);
    }

    /**
     * @return the case's id, if one officer sufficed
     * @throws org.concord.platform.Refusal 400, 404, 428, 412; 403 for a reason that only a coordinator can give, and for whoever broke the
     *     glass and takes it; 409 {@code case-move-not-allowed} with the steps that are; 409
     *     {@code free-expression-check} if it is to be closed as lawful and nobody has said that it is no crime
     */
    @Transactional
    public Acted<UUID> move(String reference, @Nullable String ifMatch, MoveRequest request) {
        request.refuseIfWrong();
        CaseFile file = cases.forChange(doer.scope(), reference, ifMatch);
        CaseStatus to = Objects.requireNonNull(request.to());
        StepChecks.requireStep(file, to);
        checks.requireTaker(file, to);
        ClosureReason closure = request.closureReason();
        if (closure != null) {
            checks.requireMayCloseAs(closure);
        }
        if (closure == ClosureReason.LAWFUL_EXPRESSION) {
            checks.requireNoCrime(file);
        }
        if (to == CaseStatus.WITHDRAWN) {
            checks.requireNobodyAsked(file);
        }
        if (closure != null
                && checks.needingSecondOfficer(file.id(), file.severity()).test(closure)) {
            return new Acted.Waiting<>(ask.to(CloseCaseAct.CODE, SeenCase.of(file), request));
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
        boolean may = !CaseLifecycle.isGrave(file.severity())
                && cases.isOfOneReport(caseId)
                && CaseLifecycle.allows(file.status(), CaseStatus.WITHDRAWN);
        if (may) {
            step.take(file, CaseStatus.WITHDRAWN, ASKED_WITH_THE_RECEIPT, null);
        }
        return may;
    }

    /**
     * The reporter wrote after the case was over.
     *
     * @return whether it was opened again: not if it is part of another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean reopenForReporter(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        boolean may = CaseLifecycle.allows(file.status(), CaseStatus.REOPENED);
        if (may) {
            step.take(file, CaseStatus.REOPENED, WRITTEN_AFTER_THE_END, null);
        }
        return may;
    }

    /**
     * An officer, or two, found that it is what the reporter wants.
     *
     * @throws org.concord.platform.Refusal 409 {@code case-move-not-allowed} also if others' reports lie in it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdrawAsWanted(CaseFile file, String reason) {
        requireWithdrawable(file);
        step.take(file, CaseStatus.WITHDRAWN, reason, null);
    }

    /** @throws org.concord.platform.Refusal 409 {@code case-move-not-allowed} also if others' reports lie in it */
    void requireWithdrawable(CaseFile file) {
        checks.requireOneReport(file);
        StepChecks.requireStep(file, CaseStatus.WITHDRAWN);
    }

    /** A withdrawal was not what the reporter wanted, or the case has to go on all the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reopenAfterWithdrawal(CaseFile file, String reason) {
        step.take(file, CaseStatus.REOPENED, reason, null);
    }

    /** Whether it is withdrawn, and none of us has done that. */
    boolean isWithdrawnWithReceipt(CaseFile file) {
        return checks.isWithdrawnWithReceipt(file);
    }
}
