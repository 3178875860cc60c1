package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concord.platform.AfterCommit;

/**
 * Of whom this process knows that nothing goes to them before their next summary. A timer of each delivery would only find that it has to
 * wait, at the cost of a transaction; so the timer of the first fires when that summary may be put together, if nobody leads it yet, and
 * those of the others a little later, by when the summary has gathered them and withdrawn their timers. A timer that is still there then
 * asks for itself, as any does. So this only spares work: nothing depends on it, it is lost with the process, and other replicas know
 * their own.
 */
@ApplicationScoped
class KnownCrowds {
    /** Longer than it takes to gather even a great many, in several messages. */
    private static final Duration GATHERING = Duration.ofSeconds(5);

    private final Map<Person, Next> known = new ConcurrentHashMap<>();
    private final AfterCommit afterCommit;

    KnownCrowds(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    private record Person(Recipient to, DeliveryChannel channel, String subjectKind) {}

    /** @param led whether a delivery has a timer that puts the summary together */
    private record Next(Instant summary, boolean led) {}

    /** From the end of the current transaction on. */
    void remember(MessageRows.Owed one, Instant summary, boolean led) {
        Person person = new Person(one.to(), one.channel(), one.subjectKind());
        afterCommit.run(() -> known.put(person, new Next(summary, led)));
    }

    /** When the timer of a new delivery is to fire. */
    Instant timerOf(NewDelivery delivery) {
        Deliveries.Owed owed = delivery.owed();
        Person person = new Person(owed.to(), owed.channel(), owed.subjectKind());
        Next next = known.get(person);
        if (next == null || owed.digest() || !delivery.dueAt().isBefore(next.summary())) {
            return delivery.dueAt();
        }
        boolean leads = !next.led() && known.replace(person, next, new Next(next.summary(), true));
        return leads ? next.summary() : next.summary().plus(GATHERING);
    }
}
