package org.concord.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.access.CaseAct;
import org.concord.access.CurrentActor;
import org.concord.access.Proposals;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Something is told to others that a reporter does not allow. */
@ApplicationScoped
class OverrideConsentAct implements CaseAct {
    static final String CODE = "OVERRIDE_CONSENT";

    private final SeenCases cases;
    private final PlanDisclosure plan;
    private final WriteDisclosure write;
    private final CurrentActor actor;
    private final Proposals proposals;

    OverrideConsentAct(
            SeenCases cases, PlanDisclosure plan, WriteDisclosure write, CurrentActor actor, Proposals proposals) {
        this.cases = cases;
        this.plan = plan;
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

    /** Of the same case, under the same wishes; whatever changed meanwhile, somebody has to think again. */
    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        SeenCase file = cases.hold(subject);
        OverrideProposal asked = proposals.read(proposal, OverrideProposal.class);
        PlannedDisclosure planned = planned(file, asked);
        if (file.version() != subjectVersion || !planned.consents().equals(asked.consents())) {
            throw stale("The case or a reporter's consent was changed since this was asked for. Ask for it anew.");
        }
        DisclosureView view =
                write.write(file, planned, asked.askedBy(), actor.person().id());
        return new Thing(view, view.version());
    }

    private PlannedDisclosure planned(SeenCase file, OverrideProposal asked) {
        try {
            return plan.of(file, asked.request());
        } catch (Refusal refusal) {
            throw stale("It could not be asked for any more: " + refusal.detail());
        }
    }

    private static Refusal stale(String why) {
        return Problem.APPROVAL_STALE.because(why);
    }
}
