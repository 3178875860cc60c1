package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concord.platform.CallerHash;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/**
 * How many uploads are read at once, in all and from one address: each holds a thread, and who sends slowly could otherwise hold every one.
 * Addresses are known as in {@link org.concord.platform.RateLimit}, by {@link CallerHash} alone.
 */
@ApplicationScoped
class UploadTurns {
    private static final String RETRY_AFTER_SECONDS = "10";

    private final EvidenceConfig config;
    private final CallerHash hash = new CallerHash();
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int together;

    UploadTurns(EvidenceConfig config) {
        this.config = config;
    }

    /** Ends once, however often it is told to. */
    @FunctionalInterface
    interface Turn {
        void end();
    }

    /**
     * Never waits.
     *
     * @throws Refusal 429 if the address has as many turns as it may, 503 if all are taken
     */
    synchronized Turn take(String address) {
        String caller = hash.of(address);
        if (byCaller.getOrDefault(caller, 0) >= config.uploadsPerAddress()) {
            throw later(Problem.TOO_MANY_REQUESTS.because("Other files from your connection are still coming in."));
        }
        if (together >= config.uploadsAtOnce()) {
            throw later(Problem.UNAVAILABLE.because("Many others are sending files. Try again shortly."));
        }
        together++;
        byCaller.merge(caller, 1, Integer::sum);
        AtomicBoolean running = new AtomicBoolean(true);
        return () -> {
            if (running.getAndSet(false)) {
                end(caller);
            }
        };
    }

    private synchronized void end(String caller) {
        together--;
        byCaller.computeIfPresent(caller, (unused, turns) -> turns > 1 ? turns - 1 : null);
    }

    private static Refusal later(Refusal refusal) {
        return refusal.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
