package org.concord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.access.CaseAct;
import org.concord.access.Proposals;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** A grave case withdrawn because its reporter wants that: no easier than closing it, as whoever asks may be the abuser, or afraid of them. */
@ApplicationScoped
class WithdrawCaseAct implements CaseAct {
    static final String CODE = "WITHDRAW_CASE";

    private final CaseAtHand cases;
    private final ReporterRequests requests;
    private final MoveCase move;
    private final SettleRequest settle;
    private final CaseViews views;
    private final Proposals proposals;

    WithdrawCaseAct(
            CaseAtHand cases,
            ReporterRequests requests,
            MoveCase move,
            SettleRequest settle,
            CaseViews views,
            Proposals proposals) {
        this.cases = cases;
        this.requests = requests;
        this.move = move;
        this.settle = settle;
        this.views = views;
        this.proposals = proposals;
    }

    /** What the first officer found, and who that was. */
    record Proposal(UUID request, HolderCheck check, String how, String reason, UUID decidedBy) {
        private RequestDecision decision() {
            return new RequestDecision(true, check, how, WithdrawalEffect.CASE_WITHDRAWN, reason);
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String subject(UUID subject) {
        return cases.referenceOf(subject);
    }

    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        Proposal asked = proposals.read(proposal, Proposal.class);
        CaseFile file = cases.lock(subject);
        KeptRequest request = requests.find(subject, asked.request())
                .filter(one -> one.waits() && file.version() == subjectVersion)
                .orElseThrow(WithdrawCaseAct::stale);
        move.withdrawAsWanted(file, asked.reason());
        settle.byTwoOfficers(file, request, asked.decision(), asked.decidedBy());
        return new Thing(views.of(file.id()), file.version());
    }

    private static Refusal stale() {
        return Problem.APPROVAL_STALE.because(
                "The case was changed, or the request decided, since this was asked for.");
    }
}
