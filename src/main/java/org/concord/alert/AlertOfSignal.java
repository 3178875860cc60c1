package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one alert about a rise, for as long as it stands; in the caller's transaction. */
@ApplicationScoped
public class AlertOfSignal {
    private final RaiseAlert raise;
    private final GrowAlert grow;
    private final ExpireAlerts expire;

    AlertOfSignal(RaiseAlert raise, GrowAlert grow, ExpireAlerts expire) {
        this.raise = raise;
        this.grow = grow;
        this.expire = expire;
    }

    /**
     * Of a rise that is new, or has grown: the alert that stands about it, or another.
     *
     * @param judgedAt when an officer last said what they found of it: an alert that was answered, too, is over
     */
    public void about(NewSignal signal, @Nullable Instant judgedAt) {
        if (!grow.about(signal, judgedAt)) {
            raise.about(signal);
        }
    }

    /** What it rested on is gone. */
    public void over(UUID signal) {
        expire.ofSignal(signal);
    }
}
