package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A request is decided, once; its task is done, unless the same is still to be decided for another report of the case. */
@ApplicationScoped
class SettleRequest {
    private final ReporterRequests requests;
    private final ReporterTasks tasks;
    private final CaseAtHand cases;
    private final AuditTrail trail;
    private final Doer doer;

    SettleRequest(ReporterRequests requests, ReporterTasks tasks, CaseAtHand cases, AuditTrail trail, Doer doer) {
        this.requests = requests;
        this.tasks = tasks;
        this.cases = cases;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 409 {@code request-decided} if it does not wait any more */
    @Transactional(Transactional.TxType.MANDATORY)
    void byOneOfficer(CaseFile file, KeptRequest asked, RequestDecision decision) {
        settle(file, asked, decision, new RequestDecision.By(doer.id(), null));
    }

    /** @param first who found who asks; the second is who acts now */
    @Transactional(Transactional.TxType.MANDATORY)
    void byTwoOfficers(CaseFile file, KeptRequest asked, RequestDecision decision, UUID first) {
        settle(file, asked, decision, new RequestDecision.By(first, doer.id()));
    }

    private void settle(CaseFile file, KeptRequest asked, RequestDecision decision, RequestDecision.By by) {
        if (!requests.decide(asked.id(), decision, by, doer.now())) {
            throw Problem.REQUEST_DECIDED.because(Problem.REQUEST_DECIDED.explanation());
        }
        if (!requests.waitsIn(file.id(), asked.kind())) {
            tasks.end(file.id(), asked.kind().cause(), TaskState.DONE);
        }
        cases.touch(file.id());
        trail.append(new ReporterEvent.RequestDecided(
                file.reference(),
                asked.report(),
                asked.id(),
                asked.kind().name(),
                decision.accept(),
                name(decision.check()),
                name(decision.effect()),
                by.officer(),
                decision.inWords()));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
