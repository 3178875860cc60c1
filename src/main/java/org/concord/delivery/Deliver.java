package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;

/** Where a message leaves the building: one attempt, outside any transaction, recorded whatever comes of it. */
@ApplicationScoped
public class Deliver {
    private final DeliveryLog log;
    private final EmailChannel email;
    private final DeliveryConfig config;
    private final CurrentActor actor;
    private final Clock clock;

    Deliver(DeliveryLog log, EmailChannel email, DeliveryConfig config, CurrentActor actor, Clock clock) {
        this.log = log;
        this.email = email;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return when to try again; empty if this delivery has ended */
    public Optional<Instant> attempt(UUID delivery) {
        return actor.as(new Actor.Worker("deliver"), () -> log.open(delivery).flatMap(this::send));
    }

    private Optional<Instant> send(DeliveryLog.ToSend owed) {
        Outcome outcome =
                switch (owed.channel()) {
                    case EMAIL, SMS, WEBHOOK, IN_APP -> email.send(owed.message(), owed.delivery());
                };
        Instant now = clock.instant();
        boolean late = Duration.between(owed.since(), now).compareTo(config.giveUpAfter()) > 0;
        Outcome recorded =
                late && outcome instanceof Outcome.RetryLater(String reason, var _) ? new Outcome.GaveUp(reason) : outcome;
        log.close(owed, recorded);
        if (!(recorded instanceof Outcome.RetryLater)) {
            return Optional.empty();
        }
        BackOff backOff = new BackOff(config.firstRetryAfter(), config.longestRetryAfter());
        return Optional.of(now.plus(
                backOff.after(owed.attempt(), ThreadLocalRandom.current().nextDouble())));
    }
}
