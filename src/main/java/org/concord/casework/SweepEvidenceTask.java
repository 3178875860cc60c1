package org.concord.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Sweeps on one of the replicas: whole stores seldom, what is overdue more often. */
@ApplicationScoped
class SweepEvidenceTask {

    @Produces
    @Singleton
    RecurringTask<Void> sweepEvidence(SweepEvidence sweep, Clock clock) {
        return Tasks.recurring("sweep-evidence", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> sweep.sweep(clock.instant()));
    }

    @Produces
    @Singleton
    RecurringTask<Void> examineOverdueEvidence(SweepEvidence sweep) {
        return Tasks.recurring("examine-overdue-evidence", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> sweep.examineOverdue());
    }
}
