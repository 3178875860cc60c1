package org.concord.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.concord.intake.ReportRequest;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.jboss.logging.Logger;

/**
 * Invented reports, so that the queue is worth looking at. They come in by the same door as any other, only spread over the last weeks.
 */
@ApplicationScoped
class DemoReports {
    private static final Logger LOG = Logger.getLogger(DemoReports.class);
    /** Younger alerts still wait for an answer. */
    private static final Duration STILL_WAITING = Duration.ofHours(6);

    private static final String FILE = "demo/reports.json";

    private final DemoStore store;
    private final DemoIntake intake;
    private final PlatformConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    DemoReports(DemoStore store, DemoIntake intake, PlatformConfig config, ObjectMapper json, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** One invented report and how long ago it came. */
    record Invented(double ageHours, double occurredBeforeHours, ReportRequest report) {}

    @ActivateRequestContext
    void make(@Observes @Priority(Start.DEMONSTRATION) StartupEvent start) throws IOException {
        if (!config.demo() || config.demoReports() == 0 || store.holdsReports()) {
            return;
        }
        Instant now = clock.instant();
        List<Invented> invented = read();
        invented.stream()
                .sorted(Comparator.comparing(Invented::ageHours).reversed())
                .limit(config.demoReports())
                .forEach(one -> submit(one, now));
        intake.answerWhatWasRaisedBefore(now.minus(STILL_WAITING));
        LOG.warnf("DEMONSTRATION: %d invented reports were made", Math.min(invented.size(), config.demoReports()));
    }

    private void submit(Invented one, Instant now) {
        Instant received = now.minus(Duration.ofMinutes(Math.round(one.ageHours() * 60)));
        Instant occurred = received.minus(Duration.ofMinutes(Math.round(one.occurredBeforeHours() * 60)));
        ReportRequest request = one.report().withOccurredFrom(occurred);
        intake.take(request, received);
    }

    private List<Invented> read() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }
}
