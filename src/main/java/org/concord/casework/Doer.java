package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Who does it, when, and the ids of what they make: what every act of case work needs. */
@ApplicationScoped
class Doer {
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    Doer(CurrentActor actor, Ids ids, Clock clock) {
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    UUID id() {
        return actor.person().id();
    }

    /** Null where it is not an officer who acts: a reporter, or the service itself. */
    @Nullable
    UUID officer() {
        return actor.get() instanceof Actor.Person person ? person.id() : null;
    }

    /** As the audit trail names them; also where no person acts. */
    String code() {
        return actor.get().code();
    }

    boolean is(Role role) {
        return actor.get().is(role);
    }

    CaseScope scope() {
        return actor.person().scope();
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.next();
    }
}
