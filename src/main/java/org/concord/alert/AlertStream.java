package org.concord.alert;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.concord.access.SignedIn;
import org.concord.platform.Loop;
import org.concord.platform.Start;
import org.jspecify.annotations.Nullable;

/**
 * The live stream on this replica: reads once what has happened and tells each listener what they may see of it. Nobody loses or hears twice
 * what happens while they come: whoever listens is first put among the listeners, and only then is it read what they have missed; of what
 * they are told twice meanwhile they keep one.
 */
@ApplicationScoped
class AlertStream {
    /** When all come back at once, after a restart, they must not take all connections from those who report. */
    private static final int BEGIN_AT_ONCE = 4;

    /** And they come back spread over so long after that. */
    private static final int SPREAD_MILLIS = 4_000;

    /** Under a storm of alerts the store is asked so often at most. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(20);

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);

    private final ReadNews news;
    private final Listeners listeners;
    private final AlertConfig config;
    private final Semaphore beginning = new Semaphore(BEGIN_AT_ONCE);
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean closing;
    private @Nullable Loop loop;

    /** Up to where this replica has read; null while nobody listens. */
    private @Nullable Snapshot position;

    AlertStream(ReadNews news, Listeners listeners, AlertConfig config) {
        this.news = news;
        this.listeners = listeners;
        this.config = config;
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        loop = Loop.start("alert-stream", this::read);
    }

    /** Before the service waits for the answers under way to end: these would not. */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        closing = true;
        listeners.endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        closing = true;
        listeners.endAll();
        if (loop != null) {
            loop.stop();
        }
    }

    /** Something has happened. */
    void wake() {
        woken.release();
    }

    /**
     * What the caller is told, once the connection stands.
     *
     * @param cut cuts the connection off
     * @throws org.concord.platform.Refusal 429 if they have too many
     */
    FrameQueue subscribe(SignedIn caller, NewsPosition start, Runnable cut) {
        listeners.refuseMoreThanEnough(caller.person().id());
        return new Connection(caller, start, cut).queue;
    }

    /** A listener and the line they listen on. */
    private final class Connection implements FrameQueue.Line {
        private final FrameQueue queue = new FrameQueue(this);
        private final Listener listener;
        private final Runnable cut;

        Connection(SignedIn caller, NewsPosition start, Runnable cut) {
            this.listener = new Listener(caller, start, queue);
            this.cut = cut;
        }

        /** Off the event loop, as it asks the store. */
        @Override
        public void opened() {
            Thread.ofVirtual().name("alert-stream-begin").start(() -> begin(listener));
        }

        @Override
        public void closed() {
            listeners.remove(listener);
        }

        @Override
        public void cut() {
            listeners.countCut();
            cut.run();
        }
    }

    private void begin(Listener listener) {
        beginning.acquireUninterruptibly();
        try {
            add(listener);
            int spread = Math.floorMod(System.identityHashCode(listener), SPREAD_MILLIS);
            listener.begin(
                    news.missed(listener.start(), listener.caller().person().scope()),
                    COME_BACK_AFTER.plusMillis(spread));
        } catch (RuntimeException e) { // they come back and try again
            listeners.drop(listener, e);
        } finally {
            beginning.release();
        }
        if (closing) {
            listener.end();
        }
    }

    private synchronized void add(Listener listener) {
        if (position == null) {
            position = news.now().within();
        }
        listeners.add(listener);
        wake();
    }

    private void read() throws InterruptedException {
        if (listeners.areNone()) {
            woken.acquire();
        } else if (woken.tryAcquire(config.stream().poll().toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.sleep(GATHERED_FOR);
            woken.drainPermits();
        }
        Snapshot before = positionIfWanted();
        if (before != null) {
            News read = news.since(before);
            if (!read.items().isEmpty()) {
                listeners.each(listener -> listener.hear(read));
                moveTo(read.until());
            }
        }
    }

    private synchronized @Nullable Snapshot positionIfWanted() {
        if (listeners.areNone()) {
            position = null;
        }
        return position;
    }

    private synchronized void moveTo(Snapshot until) {
        if (position != null) {
            position = until;
        }
    }
}
