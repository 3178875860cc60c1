package org.concord.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CaseAct;
import org.concord.access.CurrentActor;
import org.concord.access.Proposals;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** A risk is put below what the answers say. */
@ApplicationScoped
class LowerRiskAct implements CaseAct {
    static final String CODE = "LOWER_RISK";

    private final SeenCases cases;
    private final CaseRisks risks;
    private final RiskForms forms;
    private final WriteRisk write;
    private final CurrentActor actor;
    private final Proposals proposals;

    LowerRiskAct(
            SeenCases cases,
            CaseRisks risks,
            RiskForms forms,
            WriteRisk write,
            CurrentActor actor,
            Proposals proposals) {
        this.cases = cases;
        this.risks = risks;
        this.forms = forms;
        this.write = write;
        this.actor = actor;
        this.proposals = proposals;
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
        SeenCase file = cases.hold(subject);
        RiskProposal asked = proposals.read(proposal, RiskProposal.class);
        Optional<AssessedRisk> before = risks.latest(subject);
        if (file.version() != subjectVersion
                || before.map(AssessedRisk::version).orElse(0) != asked.before()) {
            throw stale("The case or its risk was changed since this was asked for. Ask for it anew.");
        }
        RiskView view = write.write(
                file, judged(asked, before), asked.askedBy(), actor.person().id());
        return new Thing(view, view.version());
    }

    /** Other questions may be asked by now. */
    private RiskForms.Judged judged(RiskProposal asked, Optional<AssessedRisk> before) {
        try {
            return forms.read(asked.request(), before);
        } catch (Refusal refusal) {
            throw stale("It could not be asked for any more: " + refusal.detail());
        }
    }

    private static Refusal stale(String why) {
        return Problem.APPROVAL_STALE.because(why);
    }
}
