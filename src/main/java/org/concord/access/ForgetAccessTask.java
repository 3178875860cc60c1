package org.concord.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets expired access every hour on one of the replicas. */
@ApplicationScoped
class ForgetAccessTask {

    @Produces
    @Singleton
    RecurringTask<Void> forgetAccess(ForgetAccess forget) {
        return Tasks.recurring("forget-access", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && forget.forgetSome()) {
                        // another batch
                    }
                });
    }
}
