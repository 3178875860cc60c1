package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.access.CurrentActor;
import org.concord.casework.AskSecondOfficer;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** Somebody judges how great the risk is: never silently lower, and below what the answers say not alone. */
@ApplicationScoped
public class AssessRisk {
    private final SeenCases cases;
    private final CaseRisks risks;
    private final RiskForms forms;
    private final WriteRisk write;
    private final AskSecondOfficer ask;
    private final CurrentActor actor;

    AssessRisk(
            SeenCases cases,
            CaseRisks risks,
            RiskForms forms,
            WriteRisk write,
            AskSecondOfficer ask,
            CurrentActor actor) {
        this.cases = cases;
        this.risks = risks;
        this.forms = forms;
        this.write = write;
        this.ask = ask;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 428, 412, 400 */
    @Transactional
    public Acted<RiskView> assess(String typed, @Nullable String ifMatch, RiskRequest request) {
        SeenCase file = cases.hold(cases.find(typed).id());
        Optional<AssessedRisk> before = risks.latest(file.id());
        int version = before.map(AssessedRisk::version).orElse(0);
        ETags.require(ifMatch, version);
        RiskForms.Judged judged = forms.read(request, before);
        UUID by = actor.person().id();
        return judged.isBelowAnswers()
                ? new Acted.Waiting<>(ask.to(LowerRiskAct.CODE, file, new RiskProposal(request, version, by)))
                : new Acted.Done<>(write.write(file, judged, by, null));
    }
}
