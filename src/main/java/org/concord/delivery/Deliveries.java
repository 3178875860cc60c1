package org.concord.delivery;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Ids;
import org.concord.platform.Timers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is owed to whom. Owing is part of the transaction that makes it true; sending comes after. */
@ApplicationScoped
public class Deliveries {
    static final String TASK = "deliver";

    private final Session store;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    Deliveries(Session store, Timers timers, Ids ids, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A message that is owed.
     *
     * @param round tells apart the times at which the same person is told of the same subject by the same channel
     * @param notBefore not sent earlier, for example because it is night
     * @param digest whether it goes into one message with all that is due for the person at the same time
     */
    public record Owed(
            String subjectKind,
            UUID subject,
            UUID officer,
            DeliveryChannel channel,
            int round,
            Instant notBefore,
            boolean digest) {

        /** Told once, at once, and alone. */
        public Owed(String subjectKind, UUID subject, UUID officer, DeliveryChannel channel) {
            this(subjectKind, subject, officer, channel, 0, Instant.EPOCH, false);
        }
    }

    /** A delivery with its attempts, oldest first. */
    public record DeliveryView(
            UUID id,
            UUID officer,
            DeliveryChannel channel,
            DeliveryState state,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<AttemptView> attempts) {}

    public record AttemptView(
            int number,
            Instant triedAt,
            String outcome,
            @Nullable String reason) {}

    /** Due at once: the workers wake when the transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(List<Owed> owed) {
        Instant now = clock.instant();
        List<TaskInstance<String>> tasks = new ArrayList<>();
        for (Owed one : owed) {
            UUID id = ids.next();
            store.persist(new Delivery(id, one, now));
            tasks.add(new TaskInstance<>(TASK, id.toString(), id.toString()));
        }
        if (!tasks.isEmpty()) {
            timers.owe(tasks, now);
        }
    }

    /** Every attempt to tell somebody of a subject. */
    public List<DeliveryView> about(UUID subject) {
        List<Delivery> deliveries = store.createSelectionQuery(
                        "from Delivery where subject = :subject order by createdAt, id", Delivery.class)
                .setParameter("subject", subject)
                .getResultList();
        Map<UUID, List<AttemptView>> attempts = store.createSelectionQuery(
                        "from DeliveryAttempt where id.delivery in :ids order by id.number", DeliveryAttempt.class)
                .setParameter("ids", deliveries.stream().map(Delivery::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DeliveryAttempt::delivery, Collectors.mapping(Deliveries::view, Collectors.toList())));
        return deliveries.stream()
                .map(d -> view(d, attempts.getOrDefault(d.id(), List.of())))
                .toList();
    }

    private static AttemptView view(DeliveryAttempt attempt) {
        return new AttemptView(attempt.number(), attempt.triedAt(), attempt.outcome(), attempt.reason());
    }

    private static DeliveryView view(Delivery delivery, List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.officer(),
                delivery.channel(),
                delivery.state(),
                delivery.createdAt(),
                delivery.endedAt(),
                attempts);
    }
}
