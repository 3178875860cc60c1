package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Test alerts that were started, and what came of them. */
@ApplicationScoped
class AlertTests {
    private static final String SELECT = """
            SELECT t.id, t.started_at, t.started_by, count(a.id), count(a.acknowledged_at)
            FROM alert_test t LEFT JOIN alert a ON a.test_id = t.id WHERE t.authority_id = :authority\s""";

    private final Session store;
    private final Ids ids;

    AlertTests(Session store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Where the last page ended. */
    record Position(Instant startedAt, UUID id) {}

    /** One person's part in it. */
    record Part(UUID alert, UUID officer, Instant raisedAt, Optional<Instant> answeredAt) {}

    UUID add(UUID by, Instant at) {
        UUID id = ids.next();
        store.createNativeMutationQuery(
                        "INSERT INTO alert_test (id, authority_id, started_at, started_by) VALUES (:id, :authority, :at, :by)")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        return id;
    }

    /** The newest first. */
    List<AlertTestView> page(Optional<Position> after, int most) {
        NativeQuery<Tuple> query = select(after.map(position -> "AND (t.started_at, t.id) < (:afterTime, :afterId)")
                .orElse(""));
        after.ifPresent(position ->
                query.setParameter("afterTime", position.startedAt()).setParameter("afterId", position.id()));
        return query.setMaxResults(most).getResultStream().map(AlertTests::view).toList();
    }

    Optional<AlertTestView> find(UUID id) {
        return select("AND t.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .map(AlertTests::view)
                .findFirst();
    }

    List<Part> parts(UUID test) {
        return store.createNativeQuery("""
                        SELECT a.id, r.officer_id, a.raised_at, a.acknowledged_at FROM alert a JOIN alert_recipient r ON r.alert_id = a.id
                        WHERE a.test_id = :test ORDER BY a.id""", Tuple.class)
                .setParameter("test", test)
                .getResultStream()
                .map(row -> new Part(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, Instant.class),
                        Optional.ofNullable(row.get(3, Instant.class))))
                .toList();
    }

    private NativeQuery<Tuple> select(String condition) {
        return store.createNativeQuery(
                        SELECT + condition + " GROUP BY t.id ORDER BY t.started_at DESC, t.id DESC", Tuple.class)
                .setParameter("authority", Authority.ID);
    }

    private static AlertTestView view(Tuple row) {
        return new AlertTestView(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                row.get(2, UUID.class),
                row.get(3, Number.class).intValue(),
                row.get(4, Number.class).intValue());
    }
}
