package org.concord.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.concord.platform.Freshness;
import org.concord.report.AttachmentStates;

/** Counts the files that wait for the scanner, and what went amiss on their way; what became of each is counted by the custody log. */
@ApplicationScoped
class EvidenceMetrics {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final MeterRegistry metrics;
    private final AttachmentStates states;
    private final Clock clock;
    private final AtomicReference<Waiting> last = new AtomicReference<>(new Waiting(0, Instant.EPOCH));

    EvidenceMetrics(MeterRegistry metrics, AttachmentStates states, Clock clock) {
        this.metrics = metrics;
        this.states = states;
        this.clock = clock;
    }

    private record Waiting(int files, Instant countedAt) {}

    void show(@Observes StartupEvent start, EvidenceMetrics counted) {
        metrics.gauge("evidence.waiting", counted, EvidenceMetrics::waiting);
    }

    /** The scanner did not answer. */
    void unanswered() {
        metrics.counter("evidence.scan.unanswered").increment();
    }

    void swept() {
        metrics.counter("evidence.swept").increment();
    }

    /** Counted anew every few seconds at most, whoever asks. */
    @ActivateRequestContext
    int waiting() {
        Waiting known = last.get();
        Instant now = clock.instant();
        if (Freshness.isFresh(known.countedAt(), now, REMEMBERED)) {
            return known.files();
        }
        Waiting counted = new Waiting(states.waiting(), now);
        last.set(counted);
        return counted.files();
    }
}
