package org.concord.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Ids;
import org.concord.platform.Problem;

/**
 * Two-person acts: one asks, another decides. Who calls this records it: asking as {@code approval-requested}, deciding as
 * {@code approval-decided}.
 */
@ApplicationScoped
public class Approvals {
    private final KeptApprovals kept;
    private final TwoPersonActs acts;
    private final AccessConfig config;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    Approvals(KeptApprovals kept, TwoPersonActs acts, AccessConfig config, CurrentActor actor, Ids ids, Clock clock) {
        this.kept = kept;
        this.acts = acts;
        this.config = config;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a decision: the approval, and the thing if it was approved. */
    public record Decided(ApprovalView approval, Optional<TwoPersonAct.Thing> thing) {}

    /**
     * Asks for a second person; the answer is the body's {@code approval} of a 202.
     *
     * @param act code of a {@link TwoPersonAct}
     * @param subjectVersion of the thing as the asking person saw it; 0 for a thing that is yet to be made
     * @param proposal all that {@link TwoPersonAct#carryOut} needs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ApprovalView request(String act, UUID subject, int subjectVersion, JsonNode proposal) {
        Approval.Asked asked = new Approval.Asked(act, subject, subjectVersion, proposal.toString());
        Approval approval =
                new Approval(ids.next(), asked, actor.person().id(), clock.instant(), config.approvalLifetime());
        kept.persist(approval);
        return acts.view(approval);
    }

    /** What the caller asked for in the same words already, and what still waits: pressing twice asks nobody twice. */
    public Optional<ApprovalView> waiting(String act, UUID subject, int subjectVersion, JsonNode proposal) {
        Approval.Asked asked = new Approval.Asked(act, subject, subjectVersion, proposal.toString());
        return kept.waiting(asked, actor.person().id(), clock.instant()).map(acts::view);
    }

    /**
     * Decides, and carries out what was approved.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such approval of an act the caller may do; 409
     *     {@code second-person-required} if the caller asked for it; 409 {@code approval-stale} if it ran out, was decided, or its subject
     *     changed meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Decided decide(UUID id, boolean approve) {
        Approval approval = allowed(kept.forDecision(id));
        UUID person = actor.person().id();
        approval.requireDecidableBy(person, clock.instant());
        TwoPersonAct act = acts.named(approval.asked().act());
        JsonNode proposal = acts.proposal(approval);
        String shown = act.shown(proposal).toString();
        Optional<TwoPersonAct.Thing> thing =
                approve ? Optional.of(carryOut(act, approval, proposal)) : Optional.empty();
        approval.decide(approve, shown, person, clock.instant());
        return new Decided(acts.view(approval), thing);
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such approval of an act the caller may do */
    public ApprovalView find(UUID id) {
        return acts.view(allowed(kept.findByIdOptional(id)));
    }

    private Approval allowed(Optional<Approval> found) {
        KeptApprovals.Reader reader = acts.reader(actor.person());
        return found.filter(approval -> reader.acts().contains(approval.asked().act()))
                .filter(approval -> !reader.caseActs().contains(approval.asked().act())
                        || kept.isSeen(approval.asked().subject(), reader.scope()))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private static TwoPersonAct.Thing carryOut(TwoPersonAct act, Approval approval, JsonNode proposal) {
        return act.carryOut(approval.asked().subject(), approval.asked().subjectVersion(), proposal);
    }
}
