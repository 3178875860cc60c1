package org.concord.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

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
            OwnersEyes.run(
                    "UPDATE scheduled_tasks SET execution_time = now() WHERE task_instance = 'recurring' AND execution_time > now()");
        }
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
