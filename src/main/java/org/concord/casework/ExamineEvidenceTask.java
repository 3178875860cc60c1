package org.concord.casework;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.concord.evidence.EvidenceConfig;
import org.concord.report.Examinations;
import org.jspecify.annotations.Nullable;

/** The durable timer behind {@link ExamineEvidence}: until the scanner has answered, however long that takes. */
@ApplicationScoped
class ExamineEvidenceTask {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);
    /** Of ours, for example of the store of files. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);

    private static final int MOST_DOUBLINGS = 20;

    private final ExamineEvidence examine;
    private final EvidenceConfig.Scanner config;
    private final Clock clock;
    /** One at a time on a replica: the other threads of the timers are for alerts and the audit trail. */
    private final Semaphore turn = new Semaphore(1);

    ExamineEvidenceTask(ExamineEvidence examine, EvidenceConfig config, Clock clock) {
        this.examine = examine;
        this.config = config.scanner();
        this.clock = clock;
    }

    @Produces
    @Singleton
    CustomTask<String> task() {
        return Tasks.custom(Examinations.TASK, String.class)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        clock.instant().plus(doubled(AFTER_A_FAILURE, complete.getExecution().consecutiveFailures))))
                .execute((instance, context) -> inTurn(UUID.fromString(instance.getId()), instance.getData()));
    }

    private CompletionHandler<String> inTurn(UUID attachment, @Nullable String unanswered) {
        if (!turn.tryAcquire()) {
            return later(clock.instant().plus(WHEN_BUSY), unanswered);
        }
        try {
            return examine.examine(attachment) ? new CompletionHandler.OnCompleteRemove<>() : afterSilence(unanswered);
        } finally {
            turn.release();
        }
    }

    private CompletionHandler<String> afterSilence(@Nullable String unanswered) {
        int times = unanswered == null ? 0 : Integer.parseInt(unanswered);
        return later(clock.instant().plus(doubled(config.firstRetryAfter(), times)), String.valueOf(times + 1));
    }

    private Duration doubled(Duration first, int times) {
        Duration wait = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return wait.compareTo(config.longestRetryAfter()) < 0 ? wait : config.longestRetryAfter();
    }

    private static CompletionHandler<String> later(Instant when, @Nullable String unanswered) {
        return (complete, operations) -> operations.reschedule(complete, when, unanswered == null ? "0" : unanswered);
    }
}
