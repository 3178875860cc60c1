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
import org.concord.access.AreaScope;
import org.concord.casework.TimePosition;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/** What is said in the city and may raise tension. */
@ApplicationScoped
class Rumours {
    private static final String WARDS = "e.ward_ids";

    private final Session store;
    private final RumourViews views;

    Rumours(Session store, RumourViews views) {
        this.store = store;
        this.views = views;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, RumourForm form, UUID by, Instant now) {
        MutationQuery insert = store.createNativeMutationQuery("""
                INSERT INTO tension_rumour (id, authority_id, text, first_seen_at, channels, area, ward_ids, spread, status, known, next_review,
                  recorded_by, recorded_at, version)
                VALUES (:id, :authority, :text, :seen, CAST(string_to_array(:channels, ',') AS varchar[]), CAST(:area AS text),
                  CAST(string_to_array(:wards, ',') AS int[]), :spread, :status, CAST(:known AS text), CAST(:review AS date), :by, :now, 0)""");
        bind(insert, form)
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("seen", form.firstSeenAt())
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(UUID id, RumourForm form) {
        MutationQuery update = store.createNativeMutationQuery("""
                UPDATE tension_rumour SET text = :text, channels = CAST(string_to_array(:channels, ',') AS varchar[]), area = CAST(:area AS text),
                  ward_ids = CAST(string_to_array(:wards, ',') AS int[]), spread = :spread, status = :status, known = CAST(:known AS text),
                  next_review = CAST(:review AS date), version = version + 1 WHERE id = :id""");
        bind(update, form).setParameter("id", id).executeUpdate();
    }

    /** Something that is shown with it has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(UUID id) {
        store.createNativeMutationQuery("UPDATE tension_rumour SET version = version + 1 WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Held until the end of the transaction, and its line with it; as it stands then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<RumourView> hold(UUID id, AreaScope scope) {
        store.createNativeQuery("SELECT id FROM tension_rumour WHERE id = :id FOR UPDATE", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return find(id, scope);
    }

    Optional<RumourView> find(UUID id, AreaScope scope) {
        String where = " AND e.id = :id" + scope.predicate(WARDS);
        return views.of(scope.bind(query(where), where).setParameter("id", id).getResultList()).stream()
                .findFirst();
    }

    /** Those of them that are there for this person. */
    Set<UUID> seen(AreaScope scope, Collection<UUID> ids) {
        String sql = "SELECT e.id FROM tension_rumour e WHERE e.authority_id = :authority AND e.id = ANY(:ids)"
                + scope.predicate(WARDS);
        return Set.copyOf(scope.bind(OneColumn.of(store, sql, UUID.class), sql)
                .setParameter("authority", Authority.ID)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** The one seen last comes first. */
    List<RumourView> page(RumourFilter filter, AreaScope scope, TimePosition before, int most) {
        String where = filter.sql() + scope.predicate(WARDS)
                + " AND (e.first_seen_at, e.id) < (:at, :id) ORDER BY e.first_seen_at DESC, e.id DESC";
        NativeQuery<Tuple> query = filter.bind(scope.bind(query(where), where), views.today());
        return views.of(query.setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(most)
                .getResultList());
    }

    /** For whoever has looked already which wards are theirs to ask for: none = all. Those on which something was written or decided in a time. */
    List<RumourView> stirred(Instant from, Instant until, Collection<Integer> wards) {
        AreaScope area = AreaScope.ofWards(wards);
        String where = " AND " + """
                (e.first_seen_at >= :from AND e.first_seen_at < :until OR e.recorded_at >= :from AND e.recorded_at < :until
                   OR l.written_at >= :from AND l.written_at < :until OR l.decided_at >= :from AND l.decided_at < :until)""" + area.predicate(WARDS) + " ORDER BY e.first_seen_at DESC, e.id DESC";
        return views.of(area.bind(query(where), where)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(RumourViews.SELECT + where, Tuple.class).setParameter("authority", Authority.ID);
    }

    private static MutationQuery bind(MutationQuery query, RumourForm form) {
        return query.setParameter("text", form.text())
                .setParameter("channels", TensionEvents.joined(form.channels()))
                .setParameter("area", form.area(), String.class)
                .setParameter("wards", TensionEvents.joined(form.wards()))
                .setParameter("spread", form.spread().name())
                .setParameter("status", form.status().name())
                .setParameter("known", form.known(), String.class)
                .setParameter("review", form.nextReview(), LocalDate.class);
    }
}
