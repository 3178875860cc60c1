package org.concord.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concord.access.CheckSignIns;
import org.concord.access.SignedIn;
import org.concord.platform.Loop;
import org.concord.platform.Start;

/** Lets each listener know that the connection stands, and ends it for those who are not signed in any more as they were. */
@ApplicationScoped
class AlertStreamWatch {
    private static final int AT_ONCE = 500;

    private final Listeners listeners;
    private final CheckSignIns signIns;
    private final AlertConfig config;
    private final List<Loop> loops = new ArrayList<>();

    AlertStreamWatch(Listeners listeners, CheckSignIns signIns, AlertConfig config) {
        this.listeners = listeners;
        this.signIns = signIns;
        this.config = config;
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        // Two, so that a database that is away does not still the heart.
        loops.add(Loop.start("alert-stream-heartbeat", this::beat));
        loops.add(Loop.start("alert-stream-watch", this::look));
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::stop);
    }

    private void beat() throws InterruptedException {
        Thread.sleep(config.stream().heartbeat());
        listeners.each(Listener::heartbeat);
    }

    private void look() throws InterruptedException {
        Thread.sleep(config.stream().heartbeat());
        List<Listener> all = listeners.all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            endThoseOver(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void endThoseOver(List<Listener> some) {
        Set<SignedIn> over =
                signIns.over(some.stream().map(Listener::caller).distinct().toList());
        some.stream().filter(one -> over.contains(one.caller())).forEach(Listener::end);
    }
}
