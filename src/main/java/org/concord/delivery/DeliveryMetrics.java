package org.concord.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concord.platform.AfterCommit;

/** Counts deliveries once what became of them is true. */
@ApplicationScoped
class DeliveryMetrics {
    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;

    DeliveryMetrics(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    /** Went in the message of another. */
    void summarised(int deliveries) {
        if (deliveries > 0) {
            afterCommit.run(() -> metrics.counter("delivery.summarised").increment(deliveries));
        }
    }

    void tried(List<OpenedMessage.Member> deliveries, Outcome outcome, Instant now) {
        afterCommit.run(() -> {
            switch (outcome) {
                case Outcome.Delivered() ->
                    deliveries.forEach(one -> metrics.timer("delivery.age").record(age(one, now)));
                case Outcome.GaveUp _ -> metrics.counter("delivery.failed").increment(deliveries.size());
                case Outcome.Dropped _ -> metrics.counter("delivery.dropped").increment(deliveries.size());
                case Outcome.RetryLater _ -> metrics.counter("delivery.retried").increment(deliveries.size());
            }
        });
    }

    /** Replicas' clocks differ a little, and a timer takes no negative time. */
    private static Duration age(OpenedMessage.Member delivery, Instant now) {
        return now.isBefore(delivery.since()) ? Duration.ZERO : Duration.between(delivery.since(), now);
    }

    /** A failed delivery of which the package that owed it could not be told. */
    void unheard() {
        metrics.counter("delivery.unheard").increment();
    }

    /** A channel broke in a way that it does not know. */
    void broken(DeliveryChannel channel) {
        metrics.counter("delivery.broken", "channel", channel.name()).increment();
    }
}
