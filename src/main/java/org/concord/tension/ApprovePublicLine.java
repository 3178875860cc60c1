package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Somebody else than who wrote it agrees to what may be said of an action in public. */
@ApplicationScoped
public class ApprovePublicLine {
    private final TensionActionAtHand atHand;
    private final TensionActions actions;
    private final TensionActionLines lines;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ApprovePublicLine(
            TensionActionAtHand atHand,
            TensionActions actions,
            TensionActionLines lines,
            AuditTrail trail,
            CurrentActor actor) {
        this.atHand = atHand;
        this.actions = actions;
        this.lines = lines;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * Of the words that the caller read: the version they were read in is needed. Agreed to once more, it stays as it is.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such action for the caller; 428, 412; 400 if nothing is to be said; 409 {@code
     *     second-person-required} for whoever wrote it
     */
    @Transactional
    public TensionActionView approve(UUID id, @Nullable String ifMatch) {
        TensionActionView now = atHand.hold(id).view();
        ETags.require(ifMatch, now.version());
        UUID caller = actor.person().id();
        if (now.publicLineBy() == null) {
            throw Problem.VALIDATION_FAILED.because(
                    List.of(new FieldError("/publicLine", "is needed before somebody can agree to it")));
        }
        if (now.publicLineBy().id().equals(caller)) {
            throw Problem.SECOND_PERSON_REQUIRED.because(Problem.SECOND_PERSON_REQUIRED.explanation());
        }
        if (now.publicLineApprovedBy() != null) {
            return now;
        }
        lines.approve(id, caller);
        actions.touch(id);
        TensionActionView approved = atHand.find(id);
        trail.append(new TensionActionEvent.PublicLineApproved(TensionActionAtHand.subject(id), approved.version()));
        return approved;
    }
}
