package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Timers;

/** Records what came of a message, for each of its deliveries alike, with what follows from it: once more later, or somebody else is told. */
@ApplicationScoped
class CloseMessage {
    private static final Outcome NOBODY_TO_TELL = new Outcome.GaveUp("nobody-to-tell");

    private final AttemptRows rows;
    private final MessageSources watchers;
    private final Timers timers;
    private final AuditTrail trail;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;

    CloseMessage(
            AttemptRows rows,
            MessageSources watchers,
            Timers timers,
            AuditTrail trail,
            DeliveryMetrics metrics,
            DeliveryConfig config) {
        this.rows = rows;
        this.watchers = watchers;
        this.timers = timers;
        this.trail = trail;
        this.metrics = metrics;
        this.config = config;
    }

    /** A watcher threw; nothing of the transaction is kept. */
    static class WatcherFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WatcherFailed(RuntimeException cause) {
            super(cause);
        }
    }

    /**
     * @param outcome of sending, for those that the message told of
     * @param heard whether watchers hear of what failed
     * @throws WatcherFailed if one of them throws
     */
    @Transactional
    void close(OpenedMessage message, Outcome outcome, Instant now, boolean heard) {
        Outcome told = withinTime(message, outcome, now);
        Outcome untold = Objects.requireNonNullElse(message.instead(), NOBODY_TO_TELL);
        end(message, message.untold(), untold, now);
        int attempt = end(message, message.told(), told, now);
        if (told instanceof Outcome.RetryLater later && attempt > 0) {
            tryAgain(message, later, attempt, now);
        } else {
            timers.done(Deliveries.TASK, message.id().toString());
        }
        if (heard) {
            tell(message, message.untold(), untold);
            tell(message, message.told(), told);
        }
    }

    /** As long as one of its deliveries is young enough, all are tried again. */
    private Outcome withinTime(OpenedMessage message, Outcome outcome, Instant now) {
        Instant oldest = now.minus(config.giveUpAfter());
        boolean late = message.told().stream().allMatch(one -> one.since().isBefore(oldest));
        return late && outcome instanceof Outcome.RetryLater(String reason, var _)
                ? new Outcome.GaveUp(reason)
                : outcome;
    }

    /** @return the highest number of an attempt; 0 if somebody else had ended them all */
    private int end(OpenedMessage message, List<OpenedMessage.Member> deliveries, Outcome outcome, Instant now) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        Map<UUID, Integer> attempts = rows.add(ids(deliveries), outcome, now);
        List<OpenedMessage.Member> tried = deliveries.stream()
                .filter(one -> attempts.containsKey(one.delivery()))
                .toList();
        for (OpenedMessage.Member one : tried) {
            trail.append(new AuditEvent.DeliveryTried(
                    message.nameOf(one),
                    one.delivery(),
                    message.officer(),
                    message.channel().name(),
                    attempts.get(one.delivery()),
                    outcome.code()));
        }
        metrics.tried(tried, outcome, now);
        return attempts.isEmpty() ? 0 : Collections.max(attempts.values());
    }

    private void tryAgain(OpenedMessage message, Outcome.RetryLater later, int attempt, Instant now) {
        BackOff backOff = new BackOff(config.firstRetryAfter(), config.longestRetryAfter());
        Duration wait = backOff.after(attempt, ThreadLocalRandom.current().nextDouble());
        Duration asked = later.after();
        Instant when = now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
        rows.due(ids(message.told()), when);
        timers.putBack(Deliveries.TASK, message.id().toString(), when);
    }

    private void tell(OpenedMessage message, List<OpenedMessage.Member> deliveries, Outcome outcome) {
        if (outcome instanceof Outcome.GaveUp(String reason)) {
            watchers.watcher(message.leader().subjectKind())
                    .ifPresent(watcher -> deliveries.forEach(one -> {
                        try {
                            watcher.gaveUp(one.subject(), message.leader().to().id(), message.channel(), reason);
                        } catch (RuntimeException e) {
                            throw new WatcherFailed(e);
                        }
                    }));
        }
    }

    private static List<UUID> ids(List<OpenedMessage.Member> deliveries) {
        return deliveries.stream().map(OpenedMessage.Member::delivery).toList();
    }
}
