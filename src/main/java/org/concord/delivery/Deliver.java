package org.concord.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.jboss.logging.Logger;

/**
 * Where a message leaves the building: opened in one short transaction, sent outside any, closed in another. A crash between them repeats
 * the message, under the same id.
 */
@ApplicationScoped
class Deliver {
    private static final Logger LOG = Logger.getLogger(Deliver.class);

    private final OpenMessage open;
    private final CloseMessage close;
    private final Map<DeliveryChannel, Channel> channels;
    private final DeliveryMetrics metrics;
    private final CurrentActor actor;
    private final Clock clock;

    Deliver(
            OpenMessage open,
            CloseMessage close,
            @All List<Channel> channels,
            DeliveryMetrics metrics,
            CurrentActor actor,
            Clock clock) {
        this.open = open;
        this.close = close;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::channel, Function.identity()));
        this.metrics = metrics;
        this.actor = actor;
        this.clock = clock;
    }

    /** Does whatever this delivery's timer is for, and sees to the timer. */
    void attempt(UUID delivery) {
        actor.as(new Actor.Worker("deliver"), () -> {
            open.open(delivery).ifPresent(message -> close(message, send(message)));
            return Optional.empty();
        });
    }

    private Outcome send(OpenedMessage opened) {
        if (opened.message().isEmpty()) {
            return Objects.requireNonNull(opened.instead());
        }
        try {
            return channels.get(opened.channel()).send(opened.message().get(), opened.id());
        } catch (
                RuntimeException
                        e) { // a mistake of ours, which must count as an attempt, or it would be tried for ever
            LOG.errorf("channel %s broke: %s", opened.channel(), e.getClass().getName());
            metrics.broken(opened.channel());
            return new Outcome.RetryLater("broken");
        }
    }

    /**
     * A watcher that throws undoes the recording of an outcome that it cannot change. So the outcome is recorded then without it: a message
     * that was refused must not be sent again and again because of an unrelated mistake, and it must stand in the list of failed ones,
     * where a person sees it. Nobody is left alone by this: an alert that nobody answers climbs anyway.
     */
    private void close(OpenedMessage message, Outcome outcome) {
        try {
            close.close(message, outcome, clock.instant(), true);
        } catch (CloseMessage.WatcherFailed e) {
            LOG.errorf(
                    "nobody could be told that message %s failed: %s",
                    message.id(), e.getCause().getClass().getName());
            metrics.unheard();
            close.close(message, outcome, clock.instant(), false);
        }
    }
}
