package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** An officer has found who asks with a receipt, and decides what they asked for: once, and for the case as they saw it. */
@ApplicationScoped
public class DecideRequest {
    private final CaseAtHand cases;
    private final ReportersCases receipts;
    private final ReporterRequests requests;
    private final HolderChecks checks;
    private final CarryOutRequest carryOut;
    private final Doer doer;

    DecideRequest(
            CaseAtHand cases,
            ReportersCases receipts,
            ReporterRequests requests,
            HolderChecks checks,
            CarryOutRequest carryOut,
            Doer doer) {
        this.cases = cases;
        this.receipts = receipts;
        this.requests = requests;
        this.checks = checks;
        this.carryOut = carryOut;
        this.doer = doer;
    }

    /**
     * @param ifMatch the version of the case that the caller saw
     * @return the case's id; what a second officer has to agree to changes nothing
     * @throws org.concord.platform.Refusal 404 also for a request of another case; 400 also for a check that could not have been made; 428,
     *     412; 409 {@code request-decided}, or {@code case-move-not-allowed} if the case cannot be withdrawn
     */
    @Transactional
    public Acted<UUID> decide(String typed, UUID id, @Nullable String ifMatch, RequestDecisionForm form) {
        CaseRow row = cases.find(doer.scope(), typed);
        KeptRequest seen = find(row, id);
        RequestDecision decision = form.read(seen.kind());
        // The receipt before the case, as for whoever writes with it.
        receipts.forChange(seen.report());
        CaseFile file = cases.lock(row.id());
        KeptRequest asked = find(row, id);
        if (!asked.waits()) {
            throw Problem.REQUEST_DECIDED.because(Problem.REQUEST_DECIDED.explanation());
        }
        ETags.require(ifMatch, file.version());
        checks.requirePossible(file, asked, decision);
        return carryOut.carryOut(file, asked, decision);
    }

    private KeptRequest find(CaseRow row, UUID id) {
        return requests.find(row.id(), id).orElseThrow(CaseAtHand::notFound);
    }
}
