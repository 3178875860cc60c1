package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The entries as an auditor reads them. */
@ApplicationScoped
class AuditEntries {
    private static final String SELECT = """
            SELECT l.index, e.id, e.recorded_at, e.actor, e.action, e.subject, e.canonical, k.wrapped IS NOT NULL AS detail_held%s
            FROM audit_entry e LEFT JOIN audit_leaf l ON l.entry_id = e.id
                 LEFT JOIN audit_detail d ON d.entry_id = e.id LEFT JOIN data_key k ON k.id = d.data_key_id
            WHERE e.authority_id = :authority""";

    private final Session store;

    AuditEntries(Session store) {
        this.store = store;
    }

    /** An entry of a list; {@code index} is null until it has its place, {@code detailHeld} whether its text can still be opened. */
    record Listed(
            @Nullable Long index,
            UUID id,
            Instant at,
            String actor,
            String action,
            String subject,
            byte[] canonical,
            boolean detailHeld) {}

    /** Most recent first. */
    List<Listed> page(EntryFilter filter, int atMost) {
        NativeQuery<Tuple> query = scalars(store.createNativeQuery(query(filter), Tuple.class))
                .setParameter("authority", Authority.ID)
                .setParameter("atMost", atMost);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().map(AuditEntries::listed).toList();
    }

    Optional<WholeEntry> find(UUID id) {
        return scalars(store.createNativeQuery(SELECT.formatted(", e.leaf_hash") + " AND e.id = :id", Tuple.class))
                .addScalar("leaf_hash", byte[].class)
                .setParameter("authority", Authority.ID)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> WholeEntry.of(listed(row), row.get("leaf_hash", byte[].class)));
    }

    static String query(EntryFilter filter) {
        return SELECT.formatted("") + filter.predicate() + " ORDER BY e.recorded_at DESC, e.id DESC LIMIT :atMost";
    }

    private static NativeQuery<Tuple> scalars(NativeQuery<Tuple> query) {
        return query.addScalar("index", Long.class)
                .addScalar("id", UUID.class)
                .addScalar("recorded_at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("action", String.class)
                .addScalar("subject", String.class)
                .addScalar("canonical", byte[].class)
                .addScalar("detail_held", Boolean.class);
    }

    private static Listed listed(Tuple row) {
        return new Listed(
                row.get("index", Long.class),
                row.get("id", UUID.class),
                row.get("recorded_at", Instant.class),
                row.get("actor", String.class),
                row.get("action", String.class),
                row.get("subject", String.class),
                row.get("canonical", byte[].class),
                row.get("detail_held", Boolean.class));
    }
}
