package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/** What waits for the caller in tension: it asks the store equally often, however much that is, and shows nothing of what was said or observed. */
@ApplicationScoped
public class ConsultTensionDue {
    private final DuePlans plans;
    private final DuePicture picture;
    private final CurrentActor actor;

    ConsultTensionDue(DuePlans plans, DuePicture picture, CurrentActor actor) {
        this.plans = plans;
        this.picture = picture;
        this.actor = actor;
    }

    public TensionDue now() {
        Actor.Person caller = actor.person();
        boolean decides = caller.is(Role.COORDINATOR);
        List<Boolean> observations = picture.observations(caller);
        return new TensionDue(
                observations.size(),
                (int) observations.stream().filter(own -> own).count(),
                plans.eventReviews(),
                plans.actions(),
                plans.signals(),
                decides ? picture.levels() : List.of(),
                decides ? plans.rumourLines() : 0,
                decides ? unsigned() : null);
    }

    private @Nullable String unsigned() {
        return picture.unsignedWeek().orElse(null);
    }
}
