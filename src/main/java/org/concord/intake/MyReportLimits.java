package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.concord.access.Actor;
import org.concord.platform.RateLimit;

/** How much can be done with one receipt. */
@ApplicationScoped
class MyReportLimits {
    private final RateLimit acts;

    MyReportLimits(FollowUpConfig config, Clock clock) {
        this.acts = new RateLimit("my-report", config.actsPerHour(), Duration.ofHours(1), clock);
    }

    /** @throws org.concord.platform.Refusal 429 */
    void take(Actor.Reporter reporter) {
        acts.take(reporter.code());
    }
}
