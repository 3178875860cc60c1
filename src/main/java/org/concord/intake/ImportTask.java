package org.concord.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** The durable timer behind {@link ResumeImport}. */
@ApplicationScoped
class ImportTask {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final ResumeImport resume;
    private final IntakeConfig config;
    private final Clock clock;
    /** One import at a time: the other threads of the timers are for alerts and the audit trail. */
    private final Semaphore turn = new Semaphore(1);

    ImportTask(ResumeImport resume, IntakeConfig config, Clock clock) {
        this.resume = resume;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    CustomTask<String> task() {
        return Tasks.custom(StartImport.TASK, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
                .execute((instance, context) -> {
                    Optional<Instant> again =
                            inTurn(UUID.fromString(instance.getData()), () -> context.getSchedulerState()
                                    .isShuttingDown());
                    return again.<CompletionHandler<String>>map(
                                    when -> (complete, operations) -> operations.reschedule(complete, when))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    private Optional<Instant> inTurn(UUID id, BooleanSupplier stopping) {
        if (!turn.tryAcquire()) {
            return Optional.of(clock.instant().plus(WHEN_BUSY));
        }
        try {
            return resume.resume(id, config.giveUpAfter(), stopping);
        } finally {
            turn.release();
        }
    }
}
