package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Problem;

/** What hangs on an officer is seen by themselves and by some roles; for others there is nothing. */
@ApplicationScoped
class OwnOr {
    private final Officers officers;
    private final CurrentActor actor;

    OwnOr(Officers officers, CurrentActor actor) {
        this.officers = officers;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404 */
    Officer require(UUID officer, Role... others) {
        Actor.Person caller = actor.person();
        if (!caller.id().equals(officer) && Stream.of(others).noneMatch(caller::is)) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        return officers.one(officer);
    }
}
