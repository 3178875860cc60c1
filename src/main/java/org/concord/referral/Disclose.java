package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.access.CurrentActor;
import org.concord.casework.AskSecondOfficer;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** Others are told of a case, as far as its reporters allow; past their wish a second officer decides. */
@ApplicationScoped
public class Disclose {
    private final SeenCases cases;
    private final PlanDisclosure plan;
    private final WriteDisclosure write;
    private final AskSecondOfficer ask;
    private final AnswerOnce once;
    private final CurrentActor actor;

    Disclose(
            SeenCases cases,
            PlanDisclosure plan,
            WriteDisclosure write,
            AskSecondOfficer ask,
            AnswerOnce once,
            CurrentActor actor) {
        this.cases = cases;
        this.plan = plan;
        this.write = write;
        this.ask = ask;
        this.once = once;
        this.actor = actor;
    }

    /** Either of them. */
    public record Outcome(
            @Nullable DisclosureView disclosure, @Nullable ApprovalView approval) {}

    /** @throws org.concord.platform.Refusal 404; what {@link PlanDisclosure} and {@link AnswerOnce} refuse */
    @Transactional
    public AnswerOnce.Answered<Outcome> disclose(
            String typed, DisclosureRequest request, @Nullable String idempotencyKey) {
        SeenCase file = cases.find(typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, actor.get().code(), "disclosure of " + file.id(), request);
        return once.answer(asked, Outcome.class, () -> disclosed(file.id(), request));
    }

    /** The case is held, so that what is asked of a second officer names the version that the asking one saw. */
    private AnswerOnce.Answered<Outcome> disclosed(UUID id, DisclosureRequest request) {
        SeenCase file = cases.hold(id);
        PlannedDisclosure planned = plan.of(file, request);
        UUID by = actor.person().id();
        if (planned.isAgainstAWish()) {
            var proposal = new OverrideProposal(request, planned.consents(), by);
            ApprovalView approval = ask.to(OverrideConsentAct.CODE, file, proposal);
            return new AnswerOnce.Answered<>(202, new Outcome(null, approval), false);
        }
        return new AnswerOnce.Answered<>(201, new Outcome(write.write(file, planned, by, null), null), false);
    }
}
