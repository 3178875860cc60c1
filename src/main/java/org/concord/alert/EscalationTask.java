package org.concord.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.jboss.logging.Logger;

/** Looks every second for alerts that nobody answered in time, on one of the replicas. */
@ApplicationScoped
class EscalationTask {
    private static final Logger LOG = Logger.getLogger(EscalationTask.class);
    private static final Actor WORKER = new Actor.Worker("escalate");
    private static final int AT_ONCE = 200;

    private final Alerts alerts;
    private final EscalateAlert escalate;
    private final CurrentActor actor;
    private final MeterRegistry metrics;

    EscalationTask(Alerts alerts, EscalateAlert escalate, CurrentActor actor, MeterRegistry metrics) {
        this.alerts = alerts;
        this.escalate = escalate;
        this.actor = actor;
        this.metrics = metrics;
    }

    @Produces
    @Singleton
    RecurringTask<Void> escalateAlerts(EscalationTask work) {
        return Tasks.recurring("escalate", FixedDelay.of(Duration.ofSeconds(1))).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && work.climbSome()) {
                // another batch
            }
        });
    }

    /** One that cannot climb does not stop the others: it is counted, and tried again with the next look. @return whether more may be due */
    @ActivateRequestContext
    boolean climbSome() {
        List<UUID> due = alerts.due(AT_ONCE);
        int climbed = 0;
        for (UUID alert : due) {
            try {
                climbed += actor.as(WORKER, () -> escalate.climb(alert)) ? 1 : 0;
            } catch (RuntimeException e) {
                metrics.counter("alert.escalation.failed").increment();
                LOG.errorf("alert %s could not climb: %s", alert, e.getClass().getSimpleName());
            }
        }
        return due.size() == AT_ONCE && climbed > 0;
    }
}
