package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.platform.Authority;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Cases as they stand now, as alerts see them. */
@ApplicationScoped
class PastCases {
    private static final String SELECT = """
            SELECT id, reference, severity, category, ward_id, strand_ids, incident_type_ids, received_at FROM case_file c
            WHERE authority_id = :authority AND\s""";

    private static final int MOST = 20_000;

    private final Session store;

    PastCases(Session store) {
        this.store = store;
    }

    /** What an alert is about; not of a test, which is about nothing. */
    NewCase about(Alert alert) {
        UUID signal = alert.origin().signalId();
        return signal == null ? one(Objects.requireNonNull(alert.caseId())) : signal(alert, signal);
    }

    private NewCase signal(Alert alert, UUID signal) {
        Tuple row = store.createNativeQuery("SELECT about_wards, about_strands FROM alert WHERE id = :id", Tuple.class)
                .setParameter("id", alert.id())
                .getSingleResult();
        return new NewSignal(
                        signal,
                        List.copyOf(ids(row.get(0))),
                        ids(row.get(1)),
                        alert.origin().raisedAt())
                .asCase();
    }

    NewCase one(UUID id) {
        return newCase(store.createNativeQuery(SELECT + "id = :id", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("id", id)
                .getSingleResult());
    }

    /** The newest first; not those that are for named people alone. */
    List<NewCase> since(Instant time) {
        return store.createNativeQuery(
                        SELECT + "received_at >= :since AND NOT restricted ORDER BY received_at DESC, id DESC",
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("since", time)
                .setMaxResults(MOST)
                .getResultStream()
                .map(PastCases::newCase)
                .toList();
    }

    private static NewCase newCase(Tuple row) {
        return new NewCase(
                row.get(0, UUID.class),
                row.get(1, String.class),
                Severity.ofRank(row.get(2, Number.class).intValue()),
                Category.valueOf(row.get(3, String.class)),
                row.get(4, Integer.class),
                ids(row.get(5)),
                ids(row.get(6)),
                row.get(7, Instant.class));
    }

    private static Set<Integer> ids(@Nullable Object array) {
        return switch (array) {
            case short[] numbers ->
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> (int) numbers[i])
                        .collect(Collectors.toSet());
            case int[] numbers -> Arrays.stream(numbers).boxed().collect(Collectors.toSet());
            case Object[] numbers ->
                Arrays.stream(numbers)
                        .map(number -> ((Number) number).intValue())
                        .collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
