package org.concord.delivery;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Ids;
import org.concord.platform.OneColumn;
import org.concord.platform.Timers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is owed to whom. Owing is part of the transaction that makes it true; sending comes after. */
@ApplicationScoped
public class Deliveries {
    static final String TASK = "deliver";

    private final Session store;
    private final NewDeliveryRows rows;
    private final KnownCrowds crowds;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    Deliveries(Session store, NewDeliveryRows rows, KnownCrowds crowds, Timers timers, Ids ids, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.crowds = crowds;
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
            Recipient to,
            DeliveryChannel channel,
            int round,
            Instant notBefore,
            boolean digest) {

        /** To an officer. */
        public Owed(
                String subjectKind,
                UUID subject,
                UUID officer,
                DeliveryChannel channel,
                int round,
                Instant notBefore,
                boolean digest) {
            this(subjectKind, subject, new Recipient.Officer(officer), channel, round, notBefore, digest);
        }

        /** To an officer: told once, at once, and alone. */
        public Owed(String subjectKind, UUID subject, UUID officer, DeliveryChannel channel) {
            this(subjectKind, subject, officer, channel, 0, Instant.EPOCH, false);
        }
    }

    /**
     * The newest message that is or was owed to a reporter by one channel.
     *
     * @param endedAt null while it is owed
     */
    public record Newest(DeliveryState state, @Nullable Instant endedAt) {}

    /**
     * A delivery with its attempts, oldest first.
     *
     * @param officer null if it goes to a reporter
     * @param dueAt when it is, or was last, to be tried
     * @param messageId the message in which it went; the same for all that were summarised in one
     */
    public record DeliveryView(
            UUID id,
            @Nullable UUID officer,
            DeliveryChannel channel,
            int round,
            DeliveryState state,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable UUID messageId,
            List<AttemptView> attempts) {}

    public record AttemptView(
            int number,
            Instant triedAt,
            String outcome,
            @Nullable String reason) {}

    /** Each at its time, but none in the past: what is due now wakes the workers when the transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(List<Owed> owed) {
        Instant now = clock.instant();
        List<NewDelivery> all =
                owed.stream().map(one -> NewDelivery.of(ids.next(), one, now)).toList();
        rows.add(all, now);
        all.stream()
                .collect(Collectors.groupingBy(
                        crowds::timerOf, Collectors.mapping(Deliveries::task, Collectors.toList())))
                .forEach((when, tasks) -> timers.owe(tasks, when));
    }

    private static TaskInstance<Void> task(NewDelivery delivery) {
        return new TaskInstance<>(TASK, delivery.id().toString());
    }

    /** Whether anything about it reached the person outside the service, or still may. */
    public boolean reached(UUID subject, UUID recipient) {
        return OneColumn.of(store, """
                        SELECT EXISTS (SELECT FROM delivery WHERE subject_id = :subject AND recipient_id = :recipient AND channel <> 'IN_APP'
                          AND state IN ('DELIVERED', 'PENDING'))""", Boolean.class)
                .setParameter("subject", subject)
                .setParameter("recipient", recipient)
                .getSingleResult();
    }

    /** Empty if there never was one. */
    public Optional<Newest> newestTo(Recipient.Reporter reporter, DeliveryChannel channel) {
        return store.createNativeQuery(
                        "SELECT state, ended_at FROM delivery WHERE report_id = :report AND channel = :channel ORDER BY created_at DESC, id DESC LIMIT 1",
                        Tuple.class)
                .setParameter("report", reporter.id())
                .setParameter("channel", channel.name())
                .uniqueResultOptional()
                .map(row -> new Newest(DeliveryState.valueOf(row.get(0, String.class)), row.get(1, Instant.class)));
    }

    /** Every attempt to tell somebody of a subject. */
    public List<DeliveryView> about(UUID subject) {
        return about(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** The same of many; a subject of which nobody was told is left out. */
    public Map<UUID, List<DeliveryView>> about(Collection<UUID> subjects) {
        List<Delivery> deliveries = store.createSelectionQuery(
                        "from Delivery where subject in :subjects order by createdAt, id", Delivery.class)
                .setParameter("subjects", subjects)
                .getResultList();
        Map<UUID, List<AttemptView>> attempts = store.createSelectionQuery(
                        "from DeliveryAttempt where id.delivery in :ids order by id.number", DeliveryAttempt.class)
                .setParameter("ids", deliveries.stream().map(Delivery::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DeliveryAttempt::delivery, Collectors.mapping(Deliveries::view, Collectors.toList())));
        return deliveries.stream()
                .collect(Collectors.groupingBy(
                        Delivery::subject,
                        Collectors.mapping(
                                d -> view(d, attempts.getOrDefault(d.id(), List.of())), Collectors.toList())));
    }

    private static AttemptView view(DeliveryAttempt attempt) {
        return new AttemptView(attempt.number(), attempt.triedAt(), attempt.outcome(), attempt.reason());
    }

    private static DeliveryView view(Delivery delivery, List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.officer(),
                delivery.channel(),
                delivery.round(),
                delivery.state(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.endedAt(),
                delivery.message(),
                attempts);
    }
}
