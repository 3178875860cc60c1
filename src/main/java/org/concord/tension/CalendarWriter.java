package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Who writes into the calendar, when, what they may see of it, and the ids of what they make. */
@ApplicationScoped
class CalendarWriter {
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    CalendarWriter(CurrentActor actor, Ids ids, Clock clock) {
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    UUID id() {
        return actor.person().id();
    }

    /** As the trail names them. */
    String code() {
        return actor.person().code();
    }

    AreaScope scope() {
        return AreaScope.of(actor.person().scope());
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.next();
    }

    static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
