package org.concord.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;

/** How many alerts nobody has taken, and how many of them have climbed. Counted anew every few seconds at most, whoever asks. */
@ApplicationScoped
class UnansweredAlerts {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Count NOT_COUNTED = new Count(0, 0, Instant.EPOCH);

    private final Session store;
    private final Clock clock;
    private final AtomicReference<Count> last = new AtomicReference<>(NOT_COUNTED);

    UnansweredAlerts(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    record Count(int open, int escalated, Instant countedAt) {}

    void show(@Observes StartupEvent start, MeterRegistry metrics, UnansweredAlerts counted) {
        metrics.gauge("alert.unanswered.open", counted, it -> it.now().open());
        metrics.gauge("alert.unanswered.escalated", counted, it -> it.now().escalated());
    }

    @ActivateRequestContext
    Count now() {
        Count known = last.get();
        Instant now = clock.instant();
        if (Duration.between(known.countedAt(), now).abs().compareTo(REMEMBERED) < 0) {
            return known;
        }
        Tuple row = store.createNativeQuery("""
                        SELECT count(*) FILTER (WHERE state = 'OPEN'), count(*) FILTER (WHERE state = 'ESCALATED')
                        FROM alert WHERE state IN ('OPEN', 'ESCALATED') AND kind <> 'TEST'""", Tuple.class).getSingleResult();
        Count counted = new Count(
                row.get(0, Number.class).intValue(), row.get(1, Number.class).intValue(), now);
        last.set(counted);
        return counted;
    }
}
