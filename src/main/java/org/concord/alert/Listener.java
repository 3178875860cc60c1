package org.concord.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Somebody who listens to the stream: what they may hear, and what they have heard already. */
final class Listener {
    private final SignedIn caller;
    private final NewsPosition start;
    private final FrameQueue queue;

    /** News that came before it was clear what was missed. */
    private @Nullable List<News> early = new ArrayList<>();

    private Snapshot latest;
    private Instant latestTaken;

    /** @param start up to where they have heard */
    Listener(SignedIn caller, NewsPosition start, FrameQueue queue) {
        this.caller = caller;
        this.start = start;
        this.queue = queue;
        this.latest = start.before();
        this.latestTaken = start.since();
    }

    SignedIn caller() {
        return caller;
    }

    NewsPosition start() {
        return start;
    }

    /** First what was missed, then what came meanwhile; from now on each as it comes. */
    synchronized void begin(News.Missed missed, Duration comeBackAfter) {
        News news = missed.news();
        latest = news.until();
        latestTaken = news.taken();
        NewsPosition reached = NewsPosition.upTo(news.taken(), news.until());
        List<Frame> frames = new ArrayList<>();
        if (missed.gap()) {
            frames.add(new Frame.Event(null, "gap", "{\"reload\":\"/api/v1/alerts\"}"));
            news.items().forEach(item -> frames.add(event(reached, item)));
        } else {
            frames.addAll(inOrder(news));
        }
        frames.add(new Frame.Bookmark(reached.id(), comeBackAfter));
        queue.add(frames);
        List<News> meanwhile = early == null ? List.of() : early;
        early = null;
        meanwhile.forEach(this::hear);
    }

    /** The rest of the window in which they were cut off, then what came after it: so each has an id that covers what was told before, and no more. */
    private List<Frame> inOrder(News news) {
        Stream<Frame> rest = news.items().stream()
                .filter(item -> start.within().sees(item.transaction()))
                .map(item -> event(new NewsPosition(start.since(), start.before(), start.within(), item.seq()), item));
        Stream<Frame> after = news.items().stream()
                .filter(item -> !start.within().sees(item.transaction()))
                .map(item -> event(new NewsPosition(start.since(), start.within(), news.until(), item.seq()), item));
        return Stream.concat(rest, after).toList();
    }

    synchronized void hear(News news) {
        if (early != null) {
            early.add(news);
            return;
        }
        List<Frame> frames = news.items().stream()
                .filter(item -> !latest.sees(item.transaction()) && item.isFor(caller.person()))
                .<Frame>map(item -> event(positionAfter(item, news), item))
                .toList();
        if (!frames.isEmpty()) {
            queue.add(frames);
        }
        if (news.until().isLaterThan(latest)) {
            latest = news.until();
            latestTaken = news.taken();
        }
    }

    private NewsPosition positionAfter(NewsItem item, News news) {
        return item == news.items().getLast()
                ? NewsPosition.upTo(news.taken(), news.until())
                : new NewsPosition(latestTaken, latest, news.until(), item.seq());
    }

    /** Only if nothing else is on its way. */
    void heartbeat() {
        if (queue.isIdle()) {
            queue.add(new Frame.Heartbeat());
        }
    }

    boolean isGone() {
        return queue.isGone();
    }

    void end() {
        queue.end();
    }

    private static Frame event(NewsPosition position, NewsItem item) {
        return new Frame.Event(position.id(), "alert", item.json());
    }
}
