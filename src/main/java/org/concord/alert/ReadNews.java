package org.concord.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.access.ScopedCase;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what happened to alerts since a snapshot: in one statement with the snapshot up to which that is all. */
@ApplicationScoped
class ReadNews {
    /** So many that were missed are told; whoever missed more reads the list. */
    static final int MOST_MISSED = 1_000;

    /** Far more than a transaction lasts: what was written before the snapshot but only became visible after it is still kept. */
    private static final Duration SURELY_KEPT = Duration.ofHours(1);

    /** The transaction numbers of a store that was restored elsewhere mean nothing; the last condition passes such rows over. */
    private static final String SELECT = """
            SELECT CAST(s.taken AS text) AS taken, CAST(CAST(e.tx AS text) AS bigint) AS tx, e.seq, e.change, %s,
                   CASE WHEN c.id IS NULL THEN (SELECT string_agg(CAST(t.officer_id AS text), ',') FROM alert_recipient t WHERE t.alert_id = a.id) END AS told,
                   c.id AS case_id, %s
            FROM (SELECT pg_current_snapshot() AS taken) s
            LEFT JOIN (alert_event e JOIN alert a ON a.id = e.alert_id LEFT JOIN case_file c ON c.id = a.case_id)
              ON e.authority_id = :authority AND e.tx >= pg_snapshot_xmin(CAST(:before AS pg_snapshot))
             AND NOT pg_visible_in_snapshot(e.tx, CAST(:before AS pg_snapshot)) AND pg_visible_in_snapshot(e.tx, s.taken)""".formatted(AlertRows.COLUMNS, ScopedCase.COLUMNS);

    private static final String MISSED = """
             AND NOT (e.seq <= :seq AND pg_visible_in_snapshot(e.tx, CAST(:within AS pg_snapshot)))
             AND (c.id IS NOT NULL AND %s OR c.id IS NULL AND EXISTS (SELECT FROM alert_recipient t WHERE t.alert_id = a.id AND t.officer_id = :scopePerson))
            """;

    private static final int ALERT = 4;
    private static final int TOLD = 18;
    private static final int CASE = 19;

    private final Session store;
    private final AlertRows alerts;
    private final ObjectMapper json;
    private final AlertConfig config;
    private final Clock clock;

    ReadNews(Session store, AlertRows alerts, ObjectMapper json, AlertConfig config, Clock clock) {
        this.store = store;
        this.alerts = alerts;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    NewsPosition now() {
        String taken = OneColumn.of(store, "SELECT CAST(pg_current_snapshot() AS text)", String.class)
                .getSingleResult();
        return NewsPosition.upTo(clock.instant(), Snapshot.of(taken));
    }

    /** Everybody's. */
    @ActivateRequestContext
    @Transactional
    News since(Snapshot before) {
        Instant now = clock.instant();
        return news(now, bound(SELECT + " ORDER BY e.seq", before, now).getResultList());
    }

    /** What one person may see of it. */
    @ActivateRequestContext
    @Transactional
    News.Missed missed(NewsPosition start, CaseScope scope) {
        Instant now = clock.instant();
        String sql = SELECT + MISSED.formatted(scope.predicate()) + " ORDER BY e.seq DESC";
        NativeQuery<Tuple> query = scope.bind(bound(sql, start.before(), now), now)
                .setParameter("within", start.within().toString())
                .setParameter("seq", start.seq())
                .setMaxResults(MOST_MISSED + 1);
        News all = news(now, query.getResultList());
        boolean many = all.items().size() > MOST_MISSED;
        boolean old =
                start.since().isBefore(now.minus(config.stream().keptFor()).plus(SURELY_KEPT));
        boolean ofAnotherStore = start.within().next() > all.until().next();
        News told = many
                ? new News(now, all.until(), all.items().subList(1, all.items().size()))
                : all;
        return new News.Missed(told, many || old || ofAnotherStore);
    }

    private NativeQuery<Tuple> bound(String sql, Snapshot before, Instant now) {
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("before", before.toString())
                .setParameter("scopeNow", now);
    }

    /** At least one row, which has the snapshot; with nothing else in it if nothing has happened. */
    private News news(Instant now, List<Tuple> rows) {
        return new News(
                now,
                Snapshot.of(rows.getFirst().get(0, String.class)),
                rows.stream()
                        .filter(row -> row.get(1) != null)
                        .map(this::item)
                        .sorted(Comparator.comparingLong(NewsItem::seq))
                        .toList());
    }

    private NewsItem item(Tuple row) {
        boolean ofCase = row.get(CASE) != null;
        return new NewsItem(
                row.get(1, Long.class),
                row.get(2, Long.class),
                written(new NewsView(AlertNews.Change.valueOf(row.get(3, String.class)), alerts.view(row, ALERT))),
                ofCase ? ScopedCase.of(row, CASE + 1) : null,
                people(row.get(TOLD, String.class)));
    }

    private String written(NewsView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<UUID> people(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }
}
