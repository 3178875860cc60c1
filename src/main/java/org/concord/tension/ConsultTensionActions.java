package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.casework.TimePosition;
import org.concord.platform.Page;
import org.concord.referral.ActionKind;
import org.concord.referral.ActionKinds;
import org.jspecify.annotations.Nullable;

/** What is done about tension, as far as it concerns the caller's wards or the whole authority. */
@ApplicationScoped
public class ConsultTensionActions {
    private static final String LIST = "tension actions";

    private final TensionActions actions;
    private final TensionActionAtHand atHand;
    private final ActionKinds kinds;
    private final NamedWards wards;
    private final CurrentActor actor;

    ConsultTensionActions(
            TensionActions actions,
            TensionActionAtHand atHand,
            ActionKinds kinds,
            NamedWards wards,
            CurrentActor actor) {
        this.actions = actions;
        this.atHand = atHand;
        this.kinds = kinds;
        this.wards = wards;
        this.actor = actor;
    }

    /**
     * By the time they are due.
     *
     * @param query filters by name: {@code ward}, {@code owner}, {@code state}, {@code overdue}
     * @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read
     */
    public Page<TensionActionView> list(
            Map<String, List<String>> query, @Nullable String limit, @Nullable String cursor) {
        Actor.Person caller = actor.person();
        TensionActionFilter filter = TensionActionFilter.read(query, caller.id(), wards);
        int most = Page.limit(limit);
        List<TensionActionView> read =
                actions.page(AreaScope.of(caller.scope()), filter, TimePosition.read(cursor, LIST), most + 1);
        return Page.of(read, most, last -> new TimePosition(last.dueAt(), last.id()).write(LIST));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such action for the caller */
    public TensionActionView one(UUID id) {
        return atHand.find(id);
    }

    /** What can be done, as it stands today. */
    public List<ActionKind> kinds() {
        return kinds.ofTension();
    }
}
