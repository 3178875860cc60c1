package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What came of attempts. */
@ApplicationScoped
class AttemptRows {
    private final Session store;

    AttemptRows(Session store) {
        this.store = store;
    }

    /**
     * An attempt for each of these deliveries that had not ended, which it may have by an attempt of somebody who was believed dead.
     *
     * @return delivery → number of the attempt, from 1
     */
    Map<UUID, Integer> add(Collection<UUID> deliveries, Outcome outcome, Instant now) {
        return store.createNativeQuery("""
                        WITH tried AS (
                          UPDATE delivery SET state = :state, ended_at = CASE WHEN :state <> 'PENDING' THEN CAST(:now AS timestamptz) END
                          WHERE id = ANY(:deliveries) AND state = 'PENDING' RETURNING id)
                        INSERT INTO delivery_attempt (delivery_id, number, tried_at, outcome, reason)
                        SELECT id, 1 + (SELECT count(*) FROM delivery_attempt WHERE delivery_id = id), :now, :outcome, nullif(:reason, '')
                        FROM tried RETURNING delivery_id, number""", Tuple.class)
                .setParameter("deliveries", deliveries.toArray(UUID[]::new))
                .setParameter("state", stateAfter(outcome).name())
                .setParameter("outcome", outcome.code())
                .setParameter("reason", reasonOf(outcome))
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Number.class)
                        .intValue()));
    }

    /** When they are tried again. */
    void due(Collection<UUID> deliveries, Instant when) {
        store.createNativeMutationQuery("UPDATE delivery SET due_at = :when WHERE id = ANY(:deliveries)")
                .setParameter("deliveries", deliveries.toArray(UUID[]::new))
                .setParameter("when", when)
                .executeUpdate();
    }

    private static DeliveryState stateAfter(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered() -> DeliveryState.DELIVERED;
            case Outcome.RetryLater _ -> DeliveryState.PENDING;
            case Outcome.GaveUp _ -> DeliveryState.FAILED;
            case Outcome.Dropped _ -> DeliveryState.DROPPED;
        };
    }

    private static String reasonOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered() -> "";
            case Outcome.RetryLater(String reason, var _) -> reason;
            case Outcome.GaveUp(String reason) -> reason;
            case Outcome.Dropped(String reason) -> reason;
        };
    }
}
