package org.concord.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.concord.platform.Problem;
import org.concord.platform.SafeTrace;
import org.jboss.logging.Logger;

/** Who listens on this replica. */
@ApplicationScoped
class Listeners {
    private static final Logger LOG = Logger.getLogger(Listeners.class);

    private final AlertConfig config;
    private final MeterRegistry metrics;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    Listeners(AlertConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        metrics.gauge("alert.stream.subscribers", all, Set::size);
    }

    /** As of now; those who come meanwhile may be missing. */
    List<Listener> all() {
        return List.copyOf(all);
    }

    /** With each of them; one bad line must not keep it from the others. */
    void each(Consumer<Listener> what) {
        for (Listener one : all()) {
            try {
                what.accept(one);
            } catch (RuntimeException e) {
                drop(one, e);
            }
        }
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /** @throws org.concord.platform.Refusal 429 if they have too many connections */
    void refuseMoreThanEnough(UUID person) {
        long theirs = all.stream()
                .filter(one -> one.caller().person().id().equals(person))
                .count();
        if (theirs >= config.stream().perPerson()) {
            throw Problem.TOO_MANY_REQUESTS
                    .because("There are %d connections of yours already. Close some.".formatted(theirs))
                    .withHeader("Retry-After", "60");
        }
    }

    void add(Listener listener) {
        all.add(listener);
        if (listener.isGone()) { // before they were here, so that nobody would remove them
            all.remove(listener);
        }
    }

    void remove(Listener listener) {
        all.remove(listener);
    }

    void endAll() {
        each(Listener::end);
    }

    /** Something went wrong with one of them; they come back and resume. */
    void drop(Listener listener, RuntimeException why) {
        LOG.warnf("a listener to alerts is lost: %s", SafeTrace.of(why));
        metrics.counter("alert.stream.failed").increment();
        listener.end();
        all.remove(listener);
    }

    void countCut() {
        metrics.counter("alert.stream.cut").increment();
    }
}
