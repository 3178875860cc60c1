package org.concord.platform;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Work that goes on for as long as the service does, round after round, on a thread of its own. A round that fails is begun again, later each time. */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** After this long without a failure the next one counts as the first. */
    private static final Duration WELL_AGAIN = Duration.ofMinutes(1);

    private static final Duration END_WAIT = Duration.ofSeconds(5);

    private final Thread thread;
    private final Round round;
    private volatile boolean stopped;

    private Loop(String name, Round round) {
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** One round. Returns when it is done, and ends early when its thread is interrupted. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    public static Loop start(String name, Round round) {
        Loop loop = new Loop(name, round);
        loop.thread.start();
        return loop;
    }

    /** Interrupts the round under way and waits until it has ended. */
    public void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(END_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration wait = FIRST_WAIT;
        while (!stopped) {
            long began = System.nanoTime();
            try {
                round.run();
                wait = FIRST_WAIT;
            } catch (Exception e) { // a bad round must not end the work
                boolean wasWell = System.nanoTime() - began > WELL_AGAIN.toNanos();
                wait = wasWell ? FIRST_WAIT : wait;
                pauseAfter(e, wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        }
    }

    private void pauseAfter(Exception failure, Duration wait) {
        if (stopped) {
            return;
        }
        LOG.warnf("%s failed, again in %d ms: %s", thread.getName(), wait.toMillis(), SafeTrace.of(failure));
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            // Only stop() interrupts, and it has said so before.
        }
    }
}
