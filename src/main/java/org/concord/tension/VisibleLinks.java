package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Whether what a link names is there for whoever writes it down: nobody refers to what they cannot look at. */
@ApplicationScoped
class VisibleLinks {
    private final Observations observations;
    private final Signals signals;
    private final TensionEvents events;
    private final Rumours rumours;
    private final CurrentActor actor;

    VisibleLinks(
            Observations observations, Signals signals, TensionEvents events, Rumours rumours, CurrentActor actor) {
        this.observations = observations;
        this.signals = signals;
        this.events = events;
        this.rumours = rumours;
        this.actor = actor;
    }

    /** Notes under the pointer a link without kind or id, and one to what does not exist for the caller. */
    void check(Validation wrong, @Nullable TensionLink link, String pointer) {
        if (link == null) {
            return;
        }
        TensionLink.Kind kind = link.kind();
        UUID id = link.id();
        if (kind == null || id == null) {
            wrong.check(false, pointer, "has a kind and an id, or is absent");
        } else {
            wrong.check(isThere(kind, id), pointer + "/id", "names only what you may see");
        }
    }

    private boolean isThere(TensionLink.Kind kind, UUID id) {
        Actor.Person person = actor.person();
        AreaScope area = AreaScope.of(person.scope());
        return switch (kind) {
            case OBSERVATION -> observations.seen(person, Set.of(id)).contains(id);
            case SIGNAL -> signals.seen(person.scope(), Set.of(id)).contains(id);
            case EVENT -> events.seen(area, Set.of(id)).contains(id);
            case RUMOUR -> rumours.find(id, area).isPresent();
        };
    }
}
