package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.concord.access.Role;
import org.concord.platform.Problem;
import org.concord.triage.Severity;
import org.hibernate.Session;

/** What, beside the lifecycle, keeps a case from a step. */
@ApplicationScoped
class StepChecks {
    private static final String ASKED_FOR =
            "Somebody with the receipt asked to withdraw it: decide that request, which takes two officers for a case as grave as this.";
    private static final String OF_SEVERAL =
            "Reports of other people lie in it, who did not ask for this. Part them from it first, or let it go on without this reporter.";

    private final Session store;
    private final CaseAtHand cases;
    private final CaseAssessments assessments;
    private final ReporterRequests requests;
    private final MayWorkOn mayWorkOn;
    private final Doer doer;

    StepChecks(
            Session store,
            CaseAtHand cases,
            CaseAssessments assessments,
            ReporterRequests requests,
            MayWorkOn mayWorkOn,
            Doer doer) {
        this.store = store;
        this.cases = cases;
        this.assessments = assessments;
        this.requests = requests;
        this.mayWorkOn = mayWorkOn;
        this.doer = doer;
    }

    static void requireStep(CaseFile file, CaseStatus to) {
        if (!CaseLifecycle.allows(file.status(), to)) {
            throw Problem.CASE_MOVE_NOT_ALLOWED.because("A case that is %s may become: %s."
                    .formatted(file.status(), CaseLifecycle.allowedFrom(file.status())));
        }
    }

    /** For which reasons the caller does not close this case alone. */
    Predicate<ClosureReason> needingSecondOfficer(UUID caseId, Severity severity) {
        boolean grave = isGraveToCaller(caseId, severity);
        return closure -> grave || CaseLifecycle.needsSecondOfficer(severity, closure);
    }

    /** It is grave, or somebody found it so until the caller found it less so: nobody alone makes little of such a case and then ends it. */
    boolean isGraveToCaller(UUID caseId, Severity severity) {
        return CaseLifecycle.isGrave(severity) || assessments.isLoweredBy(doer.id(), caseId);
    }

    boolean mayCloseAs(ClosureReason closure) {
        return !CaseLifecycle.needsManager(closure) || doer.is(Role.COORDINATOR);
    }

    void requireMayCloseAs(ClosureReason closure) {
        if (!mayCloseAs(closure)) {
            throw Problem.FORBIDDEN.because("Only a coordinator closes a case as reported in bad faith.");
        }
    }

    /** Who moves a case to ASSIGNED that nobody has takes it: for longer than an hour. */
    void requireTaker(CaseFile file, CaseStatus to) {
        if (to == CaseStatus.ASSIGNED && file.assignee() == null) {
            mayWorkOn.requireMoreThanGlass(doer.id(), file.id(), "does not take it");
        }
    }

    /** Debate, satire and views that are lawful are held against nobody; but a person has to have judged that they are. */
    void requireNoCrime(CaseFile file) {
        if (assessments.latest(file.id()).crimeStatus() != CrimeStatus.NON_CRIME) {
            throw Problem.FREE_EXPRESSION_CHECK.because(Problem.FREE_EXPRESSION_CHECK.explanation());
        }
    }

    /** That somebody with a receipt asks for it makes it no easier to end a grave case than it is to close one. */
    void requireNobodyAsked(CaseFile file) {
        if (isGraveToCaller(file.id(), file.severity()) && requests.waitsIn(file.id(), RequestKind.WITHDRAWAL)) {
            throw Problem.CASE_MOVE_NOT_ALLOWED.because(ASKED_FOR);
        }
    }

    /** One reporter withdraws nobody else's report. */
    void requireOneReport(CaseFile file) {
        if (!cases.isOfOneReport(file.id())) {
            throw Problem.CASE_MOVE_NOT_ALLOWED.because(OF_SEVERAL);
        }
    }

    /** Whether it is withdrawn, and none of us has done that. */
    boolean isWithdrawnWithReceipt(CaseFile file) {
        return file.status() == CaseStatus.WITHDRAWN
                && lastWithdrawal(file.id()).isPresent();
    }

    private Optional<CaseMove> lastWithdrawal(UUID caseId) {
        return store.createSelectionQuery(
                        "from CaseMove where caseId = :id and to = :to order by movedAt desc, id desc", CaseMove.class)
                .setParameter("id", caseId)
                .setParameter("to", CaseStatus.WITHDRAWN)
                .setMaxResults(1)
                .uniqueResultOptional()
                .filter(move -> !move.isByOfficer());
    }
}
