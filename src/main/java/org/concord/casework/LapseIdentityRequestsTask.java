package org.concord.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks every minute, on one of the replicas, for requests to see who told us that nobody decided in time. */
@ApplicationScoped
class LapseIdentityRequestsTask {
    private static final Logger LOG = Logger.getLogger(LapseIdentityRequestsTask.class);
    private static final int AT_ONCE = 200;

    private final WaitingIdentityRequests waiting;
    private final LapseIdentityRequests lapse;
    private final MeterRegistry metrics;
    private final Clock clock;

    LapseIdentityRequestsTask(
            WaitingIdentityRequests waiting, LapseIdentityRequests lapse, MeterRegistry metrics, Clock clock) {
        this.waiting = waiting;
        this.lapse = lapse;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> lapseIdentityRequests(LapseIdentityRequestsTask work) {
        return Tasks.recurring("lapse-identity-requests", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && work.lapseSome()) {
                        // another batch
                    }
                });
    }

    /** One that cannot lapse does not stop the others: it is counted, and tried again with the next look. @return whether more may be over */
    @ActivateRequestContext
    boolean lapseSome() {
        List<WaitingIdentityRequests.Over> over = waiting.over(clock.instant(), AT_ONCE);
        int lapsed = 0;
        for (WaitingIdentityRequests.Over one : over) {
            try {
                lapsed += lapse.lapse(one) ? 1 : 0;
            } catch (RuntimeException e) {
                metrics.counter("casework.identity.lapse.failed").increment();
                LOG.errorf(
                        "identity request %s could not lapse: %s",
                        one.id(), e.getClass().getSimpleName());
            }
        }
        return over.size() == AT_ONCE && lapsed > 0;
    }
}
