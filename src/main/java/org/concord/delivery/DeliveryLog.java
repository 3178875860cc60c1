package org.concord.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The two short transactions around a send: what is to be sent, and what came of it. */
@ApplicationScoped
class DeliveryLog {
    private final Session store;
    private final Map<String, MessageSource> sources;
    private final AuditTrail trail;
    private final MeterRegistry metrics;
    private final Clock clock;

    DeliveryLog(Session store, @All List<MessageSource> sources, AuditTrail trail, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.sources = sources.stream().collect(Collectors.toMap(MessageSource::subjectKind, source -> source));
        this.trail = trail;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What is to be sent now. */
    record ToSend(UUID delivery, UUID officer, DeliveryChannel channel, int attempt, Instant since, Message message) {}

    /** Empty if the delivery has ended already (a repeat after a crash), or has nobody to go to any more. */
    @Transactional
    Optional<ToSend> open(UUID id) {
        Delivery delivery = store.find(Delivery.class, id);
        if (delivery == null || delivery.state() != DeliveryState.PENDING) {
            return Optional.empty();
        }
        int attempt = 1
                + store.createSelectionQuery("select count(*) from DeliveryAttempt where id.delivery = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                        .intValue();
        Optional<Message> message = Objects.requireNonNull(sources.get(delivery.subjectKind()))
                .compose(List.of(delivery.subject()), delivery.officer(), delivery.channel());
        if (message.isEmpty()) {
            delivery.end(DeliveryState.FAILED, clock.instant());
            store.persist(new DeliveryAttempt(id, attempt, new Outcome.GaveUp("nobody-to-tell"), clock.instant()));
        }
        return message.map(
                m -> new ToSend(id, delivery.officer(), delivery.channel(), attempt, delivery.createdAt(), m));
    }

    @Transactional
    void close(ToSend sent, Outcome outcome) {
        Delivery delivery = store.find(Delivery.class, sent.delivery(), LockMode.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        store.persist(new DeliveryAttempt(sent.delivery(), sent.attempt(), outcome, now));
        switch (outcome) {
            case Outcome.Delivered() -> {
                delivery.end(DeliveryState.DELIVERED, now);
                metrics.timer("delivery.age").record(Duration.between(sent.since(), now));
            }
            case Outcome.GaveUp(String reason) -> {
                delivery.end(DeliveryState.FAILED, now);
                metrics.counter("delivery.failed").increment();
            }
            case Outcome.RetryLater _ ->
                metrics.counter("delivery.retried").increment();
        }
        trail.append(new AuditEvent.DeliveryTried(
                sent.message().about().values().iterator().next(),
                sent.delivery(),
                sent.officer(),
                sent.channel().name(),
                sent.attempt(),
                outcome.code()));
    }
}
