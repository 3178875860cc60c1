package org.concord.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.concord.tension.WatchForDemonstration;
import org.jboss.logging.Logger;

/**
 * Some months in the life of an invented city: what was reported, what officers noticed and do about it, and a rise that the watch finds by itself.
 * Made after the start and beside it, in three steps, each whole or not at all; what is there already is not made again.
 */
@ApplicationScoped
class DemoTension {
    private static final Logger LOG = Logger.getLogger(DemoTension.class);

    private final DemoStore store;
    private final DemoSteps steps;
    private final WatchForDemonstration watch;
    private final PlatformConfig config;

    DemoTension(DemoStore store, DemoSteps steps, WatchForDemonstration watch, PlatformConfig config) {
        this.store = store;
        this.steps = steps;
        this.watch = watch;
        this.config = config;
    }

    void begin(@Observes @Priority(Start.WORKERS + 5) StartupEvent start) {
        if (config.demo() && config.demoReports() > 0) {
            Thread.ofVirtual().name("demonstration").start(this::make);
        }
    }

    /** A demonstration that stays incomplete is one all the same: the next start goes on where this one ended. */
    private void make() {
        try {
            tell();
            LOG.warn("DEMONSTRATION: invented months of tension were made");
        } catch (RuntimeException failed) {
            LOG.error("DEMONSTRATION: the invented months of tension are not complete", failed);
        }
    }

    void tell() {
        steps.months();
        steps.notes();
        // two who look at once find the same once
        if (!store.holdsWatch()) {
            watch.lookNow();
        }
    }
}
