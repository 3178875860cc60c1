package org.concord.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Runs the sequencer every second on one of the replicas. */
@ApplicationScoped
class SequencerTask {

    @Produces
    @Singleton
    RecurringTask<Void> sequencer(SequenceEntries sequence) {
        return Tasks.recurring("audit-sequencer", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> {
                    while (sequence.sequenceSome()) {
                        // another batch
                    }
                });
    }
}
