package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TwoPersonAct;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** A grave case withdrawn because its reporter wants that: no easier than closing it, as whoever asks may be the abuser, or afraid of them. */
@ApplicationScoped
class WithdrawCaseAct implements TwoPersonAct {
    static final String CODE = "WITHDRAW_CASE";

    private final CaseAtHand cases;
    private final ReporterRequests requests;
    private final MoveCase move;
    private final SettleRequest settle;
    private final CaseViews views;
    private final ObjectMapper json;

    WithdrawCaseAct(
            CaseAtHand cases,
            ReporterRequests requests,
            MoveCase move,
            SettleRequest settle,
            CaseViews views,
            ObjectMapper json) {
        this.cases = cases;
        this.requests = requests;
        this.move = move;
        this.settle = settle;
        this.views = views;
        this.json = json;
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
    public Set<Role> roles() {
        return Set.of(Role.OFFICER, Role.COORDINATOR);
    }

    /** Only for those who may see the case. */
    @Override
    public boolean isAboutCase() {
        return true;
    }

    @Override
    public String subject(UUID subject) {
        return cases.referenceOf(subject);
    }

    @Override
    public JsonNode shown(JsonNode proposal) {
        return proposal;
    }

    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        Proposal asked = read(proposal);
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

    private Proposal read(JsonNode proposal) {
        try {
            return json.treeToValue(proposal, Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept proposal cannot be read", e);
        }
    }
}
