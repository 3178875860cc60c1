package org.concord.resident;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Takes away drafts whose time is over, every ten minutes on one of the replicas. */
@ApplicationScoped
class ForgetDraftsTask {

    @Produces
    @Singleton
    RecurringTask<Void> forgetDrafts(KeepDraft drafts) {
        return Tasks.recurring("forget-drafts", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && drafts.forgetSome()) {
                        // another batch
                    }
                });
    }
}
