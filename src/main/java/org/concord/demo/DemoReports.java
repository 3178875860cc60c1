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
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.intake.ReportRequest;
import org.concord.intake.SubmitReport;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.concord.report.Channel;
import org.concord.report.NewReport;
import org.jboss.logging.Logger;

/**
 * Invented reports, so that the queue is worth looking at. They come in by the same door as any other, only spread over the last weeks.
 */
@ApplicationScoped
class DemoReports {
    private static final Logger LOG = Logger.getLogger(DemoReports.class);
    private static final String FILE = "demo/reports.json";

    private final DemoStore store;
    private final SubmitReport submit;
    private final PlatformConfig config;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Clock clock;

    DemoReports(
            DemoStore store,
            SubmitReport submit,
            PlatformConfig config,
            CurrentActor actor,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.submit = submit;
        this.config = config;
        this.actor = actor;
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
        LOG.warnf("DEMONSTRATION: %d invented reports were made", Math.min(invented.size(), config.demoReports()));
    }

    private void submit(Invented one, Instant now) {
        Instant received = now.minus(Duration.ofMinutes(Math.round(one.ageHours() * 60)));
        Instant occurred = received.minus(Duration.ofMinutes(Math.round(one.occurredBeforeHours() * 60)));
        ReportRequest request = one.report().withOccurredFrom(occurred);
        NewReport.Source source = new NewReport.Source(Channel.PUBLIC_API, null, null, null, null);
        actor.as(
                new Actor.Worker("demonstration"),
                () -> submit.submit(new SubmitReport.Submission(request, source, null, false, received)));
    }

    private List<Invented> read() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }
}
