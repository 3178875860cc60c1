package org.concord.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks for lost deliveries every minute on one of the replicas. */
@ApplicationScoped
class FindLostDeliveriesTask {

    @Produces
    @Singleton
    RecurringTask<Void> findLostDeliveries(FindLostDeliveries find) {
        return Tasks.recurring("find-lost-deliveries", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> find.find());
    }
}
