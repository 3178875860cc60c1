package org.concord.officer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets old notices of sign-in every hour on one of the replicas. */
@ApplicationScoped
class ForgetSignInNoticesTask {

    @Produces
    @Singleton
    RecurringTask<Void> forgetSignInNotices(ForgetSignInNotices forget) {
        return Tasks.recurring("forget-sign-in-notices", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && forget.forgetSome()) {
                        // another batch
                    }
                });
    }
}
