package org.concord.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.concord.Callers;

/** The system's clock, which a test can put forward. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private volatile Duration ahead = Duration.ZERO;

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Back to the present, and with it the timers that come again and again: those that ran meanwhile planned their next turn by this clock. */
    public void reset() {
        if (!ahead.isZero()) {
            ahead = Duration.ZERO;
            Callers.signAllInAnew(); // what had run out by then may have been forgotten
            OwnersEyes.run(
                    "UPDATE scheduled_tasks SET execution_time = now() WHERE task_instance = 'recurring' AND execution_time > now()");
            wake();
        }
    }

    /** Who waits for the next look at the timers waits for a time by this clock, which now is far ahead. */
    private void wake() {
        Timers timers = CDI.current().select(Timers.class).get();
        QuarkusTransaction.requiringNew().run(() -> timers.oweAgain("none", List.of(), instant()));
    }

    @Override
    public ZoneId getZone() {
        return SYSTEM.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return SYSTEM.withZone(zone);
    }

    @Override
    public Instant instant() {
        return SYSTEM.instant().plus(ahead);
    }
}
