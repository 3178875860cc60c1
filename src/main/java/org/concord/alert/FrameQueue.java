package org.concord.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, one frame at a time, as soon as the one before has been taken. Whoever falls too far behind
 * is cut off: they come back and resume, and until then cost nothing.
 */
final class FrameQueue implements Flow.Publisher<Frame>, Flow.Subscription {
    private static final int MOST_WAITING = 256;

    private final Line line;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final AtomicInteger work = new AtomicInteger();
    private volatile Flow.@Nullable Subscriber<? super Frame> client;
    private int room;
    private long demand;
    private boolean ended;
    private boolean gone;

    FrameQueue(Line line) {
        this.line = line;
    }

    /** The connection. */
    interface Line {
        /** It stands, and frames can be written. */
        void opened();

        /** The client has left, or was cut off. */
        void closed();

        /** Cuts the client off. */
        void cut();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Frame> subscriber) {
        synchronized (this) {
            if (client != null) {
                throw new IllegalStateException("a connection has one client");
            }
            client = subscriber;
        }
        subscriber.onSubscribe(this);
        line.opened();
    }

    void add(Frame frame) {
        add(List.of(frame));
    }

    /** What comes at once to a client that has kept up may wait, however much it is; what comes while it is behind may not be too much. */
    void add(List<? extends Frame> frames) {
        boolean fits;
        synchronized (this) {
            room = waiting.isEmpty() ? frames.size() + MOST_WAITING : room;
            fits = ended || gone || waiting.size() + frames.size() <= room;
            if (!ended && !gone && fits) {
                waiting.addAll(frames);
            }
        }
        if (fits) {
            drain();
        } else {
            cutOff();
        }
    }

    synchronized boolean isGone() {
        return gone;
    }

    synchronized boolean isIdle() {
        return waiting.isEmpty() && demand > 0;
    }

    /** Ends the answer in an orderly way; a client that is behind is cut off, as nobody knows when it would hear of the end. */
    void end() {
        boolean behind;
        synchronized (this) {
            behind = !waiting.isEmpty() && !gone;
            ended = true;
        }
        if (behind) {
            cutOff();
        } else {
            drain();
        }
    }

    void cutOff() {
        cancel();
        line.cut();
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            demand = Math.addExact(demand, Math.min(more, Integer.MAX_VALUE));
        }
        drain();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            gone = true;
            waiting.clear();
        }
        line.closed();
    }

    /** Whoever comes while another is at it leaves the work to them: a subscriber is called by one at a time. */
    private void drain() {
        Flow.Subscriber<? super Frame> client = this.client;
        if (client == null || work.getAndIncrement() > 0) {
            return;
        }
        int done = 1;
        do {
            for (Frame next = take(); next != null; next = take()) {
                client.onNext(next);
            }
            if (isOver()) {
                client.onComplete();
                return; // and nobody works here any more
            }
            done = work.addAndGet(-done);
        } while (done > 0);
    }

    private synchronized @Nullable Frame take() {
        if (gone || demand == 0 || waiting.isEmpty()) {
            return null;
        }
        demand--;
        return waiting.poll();
    }

    private synchronized boolean isOver() {
        return ended && !gone && waiting.isEmpty();
    }
}
