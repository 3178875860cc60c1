package org.concord.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Durable timers on the same database (db-scheduler): what is scheduled in a transaction exists if and only if that transaction commits,
 * and is carried out at least once by one of the replicas, also after a crash.
 */
@ApplicationScoped
public class Timers {
    /** With the limit below: what a replica had in hand when it died is taken up by another within a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 6;

    /** Due timers are taken many at once, in one statement: again when fewer than this share of the threads has work … */
    private static final double LOW_WATER = 0.5;

    /** … and so many for each thread. A replica that dies keeps them to itself until it has missed its heartbeats. */
    private static final double HIGH_WATER = 4.0;

    private final Scheduler scheduler;
    private final TimerTable table;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Timers(
            DataSource database,
            PlatformConfig config,
            Clock clock,
            TimerTable table,
            AfterCommit afterCommit,
            @Any Instance<Task<?>> tasks) {
        this.table = table;
        this.afterCommit = afterCommit;
        this.clock = clock;
        List<Task<?>> known = tasks.stream().toList();
        List<Task<?>> oneTime =
                known.stream().filter(t -> !(t instanceof RecurringTask<?>)).toList();
        List<RecurringTask<?>> recurring = known.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(t -> (RecurringTask<?>) t)
                .toList();
        this.scheduler = build(database, config, clock, oneTime, recurring);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // db-scheduler's builder takes raw lists
    private static Scheduler build(
            DataSource database,
            PlatformConfig config,
            Clock clock,
            List<Task<?>> oneTime,
            List<RecurringTask<?>> recurring) {
        return Scheduler.create(database, oneTime)
                .startTasks((List) recurring)
                .serializer(new TextSerializer())
                .clock(clock::instant)
                .threads(config.timersThreads())
                .pollingInterval(config.timersPoll())
                .pollUsingLockAndFetch(LOW_WATER, HIGH_WATER)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(15))
                .schedulerName(new SchedulerName.Fixed(
                        "concord-" + ProcessHandle.current().pid()))
                .build();
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Owes each instance at the given time, in the caller's transaction; what is due now wakes the workers once it has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> void owe(List<TaskInstance<T>> instances, Instant when) {
        scheduler.scheduleBatch(List.copyOf(instances), when);
        wakeIfDue(when);
    }

    /** Owes each instance at the given time whether or not there is a timer; one that is being carried out stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void oweAgain(String task, Collection<String> instances, Instant when) {
        table.put(task, instances, when);
        wakeIfDue(when);
    }

    /** For whoever carries it out: once more at the given time. Its task must leave the timer alone when it completes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putBack(String task, String instance, Instant when) {
        table.putBack(task, instance, when);
    }

    /** For whoever carries it out: it is done. Its task must leave the timer alone when it completes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(String task, String instance) {
        table.remove(task, instance);
    }

    /** Nobody needs them any more; those that are being carried out see for themselves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String task, Collection<String> instances) {
        table.removeUnpicked(task, instances);
    }

    /** Once the current transaction has committed, looks for due work instead of at the next poll. */
    private void wakeIfDue(Instant when) {
        if (!when.isAfter(clock.instant())) {
            afterCommit.run(scheduler::triggerCheckForDueExecutions);
        }
    }
}
