package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.AreaScope;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The events that may raise tension, and what was seen when somebody looked at them again. */
@ApplicationScoped
class TensionEvents {
    private static final String WARDS = "e.ward_ids";

    private final Session store;
    private final EventViews views;

    TensionEvents(Session store, EventViews views) {
        this.store = store;
        this.views = views;
    }

    /** Who wrote it down, and after which event of another year. */
    record Made(UUID by, Instant at, @Nullable UUID copyOf) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, EventForm form, Made made) {
        MutationQuery insert = store.createNativeMutationQuery("""
                INSERT INTO tension_event (id, authority_id, kind_id, title, first_day, last_day, ward_ids, strand_ids, source, status, note,
                  watch_from, watch_until, review_days, copy_of, created_by, created_at, version)
                VALUES (:id, :authority, :kind, :title, :first, :last, CAST(string_to_array(:wards, ',') AS int[]),
                  CAST(string_to_array(:strands, ',') AS smallint[]), CAST(:source AS text), :status, CAST(:note AS text), :from, :until,
                  CAST(string_to_array(:reviews, ',') AS date[]), CAST(:copyOf AS uuid), :by, :at, 0)""");
        bind(insert, form)
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("copyOf", made.copyOf(), UUID.class)
                .setParameter("by", made.by())
                .setParameter("at", made.at())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(UUID id, EventForm form) {
        MutationQuery update = store.createNativeMutationQuery("""
                UPDATE tension_event SET kind_id = :kind, title = :title, first_day = :first, last_day = :last,
                  ward_ids = CAST(string_to_array(:wards, ',') AS int[]), strand_ids = CAST(string_to_array(:strands, ',') AS smallint[]),
                  source = CAST(:source AS text), status = :status, note = CAST(:note AS text), watch_from = :from, watch_until = :until,
                  review_days = CAST(string_to_array(:reviews, ',') AS date[]), version = version + 1 WHERE id = :id""");
        bind(update, form).setParameter("id", id).executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void addReview(UUID event, EventReviewView review) {
        store.createNativeMutationQuery("""
                        INSERT INTO tension_event_review (id, authority_id, event_id, due_on, seen, finding, proposal, reviewed_by, reviewed_at)
                        VALUES (:id, :authority, :event, CAST(:due AS date), :seen, :finding, CAST(:proposal AS text), :by, :at)""")
                .setParameter("id", review.id())
                .setParameter("authority", Authority.ID)
                .setParameter("event", event)
                .setParameter("due", review.dueOn(), LocalDate.class)
                .setParameter("seen", review.seen())
                .setParameter("finding", review.finding().name())
                .setParameter("proposal", review.proposal(), String.class)
                .setParameter("by", review.reviewedBy().id())
                .setParameter("at", review.reviewedAt())
                .executeUpdate();
    }

    /** Held until the end of the transaction; as it stands then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<TensionEventView> hold(UUID id, AreaScope scope) {
        store.createNativeQuery("SELECT id FROM tension_event WHERE id = :id FOR UPDATE", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return find(id, scope);
    }

    Optional<TensionEventView> find(UUID id, AreaScope scope) {
        String where = " AND e.id = :id" + scope.predicate(WARDS, "e.strand_ids");
        return read(scope.bind(query(where), where).setParameter("id", id)).stream()
                .findFirst();
    }

    /** Those of them that are there for this person. */
    Set<UUID> seen(AreaScope scope, Collection<UUID> ids) {
        String sql = "SELECT e.id FROM tension_event e WHERE e.authority_id = :authority AND e.id = ANY(:ids)"
                + scope.predicate(WARDS, "e.strand_ids");
        return Set.copyOf(scope.bind(OneColumn.of(store, sql, UUID.class), sql)
                .setParameter("authority", Authority.ID)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** By their first day. */
    List<TensionEventView> page(EventFilter filter, AreaScope scope, DayPosition after, int most) {
        String where = filter.sql() + scope.predicate(WARDS, "e.strand_ids")
                + " AND (e.first_day, e.id) > (:day, :id) ORDER BY e.first_day, e.id";
        NativeQuery<Tuple> query = filter.bind(scope.bind(query(where), where), views.today());
        return read(query.setParameter("day", after.day())
                .setParameter("id", after.id())
                .setMaxResults(most));
    }

    /** For whoever has looked already which wards are theirs to ask for: none = all. By their first day. */
    List<TensionEventView> standing(EventFilter filter, Collection<Integer> wards) {
        AreaScope area = AreaScope.ofWards(wards);
        String where =
                filter.sql() + " AND e.status <> 'CANCELLED'" + area.predicate(WARDS) + " ORDER BY e.first_day, e.id";
        return read(filter.bind(area.bind(query(where), where), views.today()));
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(EventViews.SELECT + where, Tuple.class).setParameter("authority", Authority.ID);
    }

    private List<TensionEventView> read(NativeQuery<Tuple> query) {
        List<Tuple> events = query.getResultList();
        UUID[] ids = events.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new);
        List<Tuple> reviews = ids.length == 0
                ? List.of()
                : store.createNativeQuery(EventViews.SELECT_REVIEWS, Tuple.class)
                        .setParameter("events", ids)
                        .getResultList();
        return views.of(events, reviews);
    }

    private static MutationQuery bind(MutationQuery query, EventForm form) {
        return query.setParameter("kind", form.kind().id())
                .setParameter("title", form.title())
                .setParameter("first", form.first())
                .setParameter("last", form.last())
                .setParameter("wards", joined(form.wards()))
                .setParameter("strands", joined(form.strands()))
                .setParameter("source", form.source(), String.class)
                .setParameter("status", form.status().name())
                .setParameter("note", form.note(), String.class)
                .setParameter("from", form.watch().from())
                .setParameter("until", form.watch().until())
                .setParameter("reviews", joined(form.watch().reviews()));
    }

    static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
