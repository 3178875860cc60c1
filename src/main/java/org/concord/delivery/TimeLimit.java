package org.concord.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to servers that we do not know end in time, looking up the name and a body that drips included: no server holds a worker for longer.
 * A call that is given up is interrupted; in a virtual thread that closes what it waits for.
 */
@ApplicationScoped
class TimeLimit {
    /** Somebody waits for the next message. */
    private static final Duration STANDARD = Duration.ofSeconds(10);

    private final Duration limit;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    TimeLimit() {
        this(STANDARD);
    }

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    Outcome within(Callable<Outcome> call) {
        Future<Outcome> running = calls.submit(call);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.RetryLater("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.RetryLater("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            running.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        calls.shutdownNow();
    }
}
