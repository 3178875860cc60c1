package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** The one action that a call is about; for whoever has none of its wards it does not exist. */
@ApplicationScoped
class TensionActionAtHand {
    private final TensionActions actions;
    private final CurrentActor actor;

    TensionActionAtHand(TensionActions actions, CurrentActor actor) {
        this.actions = actions;
        this.actor = actor;
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    TensionActionRows.Kept hold(UUID id) {
        return actions.hold(id, AreaScope.of(actor.person().scope())).orElseThrow(TensionActionAtHand::notFound);
    }

    TensionActionView find(UUID id) {
        return actions.find(id, AreaScope.of(actor.person().scope()))
                .orElseThrow(TensionActionAtHand::notFound)
                .view();
    }

    static String subject(UUID id) {
        return "tension-action:" + id;
    }

    static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
