package org.concord.browser;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts a thread that has not come back in time. */
record Watchdog(CompletableFuture<?> alarm) implements AutoCloseable {
    static Watchdog over(Thread thread, Duration time) {
        return new Watchdog(CompletableFuture.runAsync(
                thread::interrupt, CompletableFuture.delayedExecutor(time.toSeconds(), TimeUnit.SECONDS)));
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
