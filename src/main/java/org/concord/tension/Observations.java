package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.platform.Authority;
import org.concord.platform.Cursor;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The observations and their reviews, as far as a person may see them. Rows are read as they lie: sealed. */
@ApplicationScoped
class Observations {
    private static final String LIST = "observations";
    private static final String OURS = " WHERE o.authority_id = :authority AND ";
    private static final String NEWEST_FIRST = " ORDER BY o.observed_on DESC, o.id DESC";

    private final Session store;
    private final Clock clock;

    Observations(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(LocalDate day, UUID id) {
        /** @throws org.concord.platform.Refusal 400 for a cursor of another list */
        static Optional<Position> read(@Nullable String cursor) {
            return Cursor.read(cursor, LIST, 2, parts -> {
                LocalDate day = LocalDate.parse(parts.getFirst());
                Cursor.instant(day + "T00:00:00Z"); // in years that the store can hold
                return new Position(day, UUID.fromString(parts.getLast()));
            });
        }

        String write() {
            return Cursor.write(LIST, day, id);
        }
    }

    /** The newest first. */
    List<ObservationRow> page(Actor.Person person, ObservationFilter filter, Optional<Position> after, int most) {
        ObservationScope scope = ObservationScope.ofMany(person);
        String from = after.isPresent() ? " AND (o.observed_on, o.id) < (:day, :id)" : "";
        NativeQuery<Tuple> query = query(scope.predicate() + filter.sql() + from + NEWEST_FIRST);
        filter.values().forEach(query::setParameter);
        after.ifPresent(position -> query.setParameter("day", position.day()).setParameter("id", position.id()));
        return read(scope.bind(query, clock.instant()).setMaxResults(most));
    }

    /** Whose these are, those of the person first: true is their own. Nothing of what was observed is read. */
    List<Boolean> own(Actor.Person person, ObservationFilter filter, int most) {
        ObservationScope scope = ObservationScope.ofMany(person);
        NativeQuery<Boolean> query = OneColumn.of(
                        store,
                        "SELECT coalesce(o.recorded_by = :reader, false) AS own" + ObservationRow.TABLES + OURS
                                + scope.predicate() + filter.sql() + " ORDER BY own DESC",
                        Boolean.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reader", person.id());
        filter.values().forEach(query::setParameter);
        return scope.bind(query, clock.instant()).setMaxResults(most).getResultList();
    }

    /** Empty if there is none for this person. */
    Optional<ObservationRow> one(Actor.Person person, UUID id) {
        ObservationScope scope = ObservationScope.ofOne(person);
        NativeQuery<Tuple> query = query(scope.predicate() + " AND o.id = :id").setParameter("id", id);
        return read(scope.bind(query, clock.instant())).stream().findFirst();
    }

    /** Those of them that are there for this person, each as if they had asked for it by name. */
    Set<UUID> seen(Actor.Person person, Collection<UUID> ids) {
        ObservationScope scope = ObservationScope.ofOne(person);
        String sql = "SELECT o.id" + ObservationRow.TABLES + OURS + scope.predicate() + " AND o.id = ANY(:ids)";
        NativeQuery<UUID> query = OneColumn.of(store, sql, UUID.class)
                .setParameter("authority", Authority.ID)
                .setParameter("ids", ids.toArray(UUID[]::new));
        return Set.copyOf(scope.bind(query, clock.instant()).getResultList());
    }

    /** For whoever has just recorded or reviewed it. */
    ObservationRow byId(UUID id) {
        return read(query("o.id = :id").setParameter("id", id)).getFirst();
    }

    /** Reviews of these, the oldest first. */
    List<ReviewRow> reviews(Collection<UUID> observations) {
        return store.createNativeQuery("""
                        SELECT id, observation_id, outcome, note_sealed, CAST(review_by AS text), reviewed_by, reviewed_at,
                          source_before, certainty_before, source_after, certainty_after FROM tension_observation_review
                        WHERE observation_id = ANY(:ids) ORDER BY reviewed_at, id""", Tuple.class)
                .setParameter("ids", observations.toArray(UUID[]::new))
                .getResultStream()
                .map(Observations::review)
                .toList();
    }

    /** Held until the end of the transaction: two reviews at once happen one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(UUID id) {
        OneColumn.of(store, "SELECT id FROM tension_observation WHERE id = :id FOR NO KEY UPDATE", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(
                        "SELECT " + ObservationRow.COLUMNS + ObservationRow.TABLES + OURS + where, Tuple.class)
                .setParameter("authority", Authority.ID);
    }

    private static List<ObservationRow> read(NativeQuery<Tuple> query) {
        return query.getResultStream().map(ObservationRow::of).toList();
    }

    private static ReviewRow review(Tuple row) {
        String reviewBy = row.get(4, String.class);
        return new ReviewRow(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                ReviewOutcome.valueOf(row.get(2, String.class)),
                row.get(3, byte[].class),
                reviewBy == null ? null : LocalDate.parse(reviewBy),
                regrading(row),
                row.get(5, UUID.class),
                row.get(6, Instant.class));
    }

    private static @Nullable Regrading regrading(Tuple row) {
        return row.get(7) == null
                ? null
                : new Regrading(
                        ObservationSource.valueOf(row.get(7, String.class)),
                        ObservationCertainty.valueOf(row.get(8, String.class)),
                        ObservationSource.valueOf(row.get(9, String.class)),
                        ObservationCertainty.valueOf(row.get(10, String.class)));
    }
}
