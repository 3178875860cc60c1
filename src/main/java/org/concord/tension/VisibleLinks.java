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
            boolean there = seen(kind, Set.of(id), actor.person()).contains(id);
            wrong.check(there, pointer + "/id", "names only what you may see");
        }
    }

    /** Those of them that this person may look at. */
    Set<UUID> seen(TensionLink.Kind kind, Set<UUID> ids, Actor.Person person) {
        AreaScope area = AreaScope.of(person.scope());
        return switch (kind) {
            case OBSERVATION -> observations.seen(person, ids);
            case SIGNAL -> signals.seen(person.scope(), ids);
            case EVENT -> events.seen(area, ids);
            case RUMOUR -> rumours.seen(area, ids);
        };
    }
}
