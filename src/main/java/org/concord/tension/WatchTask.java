package org.concord.tension;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.concord.place.WorkingTime;

/** The watch's rounds, each on one of the replicas. A night that was missed, as when nothing ran, is made up for at once. */
@ApplicationScoped
class WatchTask {

    @Produces
    @Singleton
    RecurringTask<Void> watchTensionNightly(
            WatchTension watch, WatchBackground background, TensionConfig config, WorkingTime workingTime) {
        return Tasks.recurring("watch-tension-nightly", Schedules.daily(workingTime.zone(), config.nightlyAt()))
                .execute((instance, context) -> {
                    if (config.watch()) {
                        watch.nightly();
                        background.nightly();
                    }
                });
    }

    @Produces
    @Singleton
    RecurringTask<Void> watchTension(WatchTension watch, WatchBackground background, TensionConfig config) {
        return Tasks.recurring("watch-tension", FixedDelay.of(config.lookEvery()))
                .execute((instance, context) -> {
                    if (config.watch()) {
                        watch.afterReports().ifPresent(background::afterReports);
                    }
                });
    }
}
