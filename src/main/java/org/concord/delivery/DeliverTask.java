package org.concord.delivery;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * The durable timer behind {@link Deliver}: carried out at least once, by one of the replicas. What becomes of the timer is part of the
 * transaction that decides it, so completing it changes nothing; only a failure puts it off.
 */
@ApplicationScoped
class DeliverTask {

    @Produces
    @Singleton
    CustomTask<Void> task(Deliver deliver) {
        return Tasks.custom(Deliveries.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(15)))
                .execute((instance, context) -> {
                    deliver.attempt(UUID.fromString(instance.getId()));
                    return (complete, operations) -> {};
                });
    }
}
