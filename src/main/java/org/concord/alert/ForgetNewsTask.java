package org.concord.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets old events every hour on one of the replicas. */
@ApplicationScoped
class ForgetNewsTask {

    @Produces
    @Singleton
    RecurringTask<Void> forgetNews(ForgetNews forget) {
        return Tasks.recurring("forget-alert-news", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && forget.forgetSome()) {
                        // another batch
                    }
                });
    }
}
