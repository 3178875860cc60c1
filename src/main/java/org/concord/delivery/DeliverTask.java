package org.concord.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The durable timer behind {@link Deliver}: carried out at least once, by one of the replicas. */
@ApplicationScoped
class DeliverTask {

    @Produces
    @Singleton
    CustomTask<String> task(Deliver deliver) {
        return Tasks.custom(Deliveries.TASK, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(15)))
                .execute((instance, context) -> {
                    Optional<Instant> again = deliver.attempt(UUID.fromString(instance.getData()));
                    return again.<CompletionHandler<String>>map(
                                    when -> (complete, operations) -> operations.reschedule(complete, when))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }
}
