package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Deliveries to be looked through. */
@ApplicationScoped
class DeliveryItems {
    private static final String ITEM = """
            SELECT d.id, d.subject_kind, d.subject_id, d.officer_id, d.channel, d.round, d.state, d.created_at, d.due_at, d.ended_at,
              coalesce(a.number, 0), a.outcome, a.reason
            FROM (%s) d
            LEFT JOIN LATERAL (SELECT number, outcome, reason FROM delivery_attempt WHERE delivery_id = d.id
              ORDER BY number DESC LIMIT 1) a ON true
            ORDER BY d.created_at DESC, d.id DESC""";

    private final Session store;

    DeliveryItems(Session store) {
        this.store = store;
    }

    /** Where the last page ended. */
    record Position(Instant createdAt, UUID id) {}

    /** The newest first, one more than the limit. Each state is a walk along the index of its own. */
    List<DeliveryItem> list(Collection<DeliveryState> states, Optional<Position> after, int limit) {
        String further = after.isPresent() ? " AND (created_at, id) < (:afterTime, :afterId)" : "";
        String each = states.stream()
                .map(state -> "(SELECT * FROM delivery WHERE authority_id = :authority AND state = '" + state.name()
                        + "'" + further + " ORDER BY created_at DESC, id DESC LIMIT :most)")
                .collect(Collectors.joining(" UNION ALL "));
        NativeQuery<Tuple> query = store.createNativeQuery(ITEM.formatted(each) + " LIMIT :most", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("most", limit + 1);
        after.ifPresent(position ->
                query.setParameter("afterTime", position.createdAt()).setParameter("afterId", position.id()));
        return query.getResultStream().map(DeliveryItems::item).toList();
    }

    Optional<DeliveryItem> find(UUID id) {
        return store.createNativeQuery(
                        ITEM.formatted("SELECT * FROM delivery WHERE authority_id = :authority AND id = :id"),
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("id", id)
                .getResultStream()
                .map(DeliveryItems::item)
                .findFirst();
    }

    private static DeliveryItem item(Tuple row) {
        return new DeliveryItem(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                DeliveryChannel.valueOf(row.get(4, String.class)),
                row.get(5, Number.class).intValue(),
                DeliveryState.valueOf(row.get(6, String.class)),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, Instant.class),
                row.get(10, Number.class).intValue(),
                row.get(11, String.class),
                row.get(12, String.class));
    }
}
