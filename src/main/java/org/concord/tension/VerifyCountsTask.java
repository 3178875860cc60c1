package org.concord.tension;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.place.PlaceConfig;

/** Every night one of the replicas verifies the counts, before the night's look for rises. */
@ApplicationScoped
class VerifyCountsTask {
    private static final Actor WORKER = new Actor.Worker("verify-counts");
    private static final LocalTime AT = LocalTime.of(0, 40);

    @Produces
    @Singleton
    RecurringTask<Void> verifyCountsNightly(VerifyCounts verify, CurrentActor actor, PlaceConfig place) {
        return Tasks.recurring("verify-counts", Schedules.daily(place.zone(), AT))
                .execute((instance, context) -> tell(actor.as(WORKER, verify::verify)));
    }

    private static void tell(CountCheck found) {
        if (!found.verified()) {
            Log.warnf(
                    "%d reports are not counted as they have to be; a coordinator can have them counted anew",
                    found.reports());
        }
    }
}
