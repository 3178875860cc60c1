package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The entries as an auditor reads them. */
@ApplicationScoped
class AuditEntries {
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
        String sql = """
                SELECT l.index, e.id, e.recorded_at, e.actor, e.action, e.subject, e.canonical,
                       EXISTS (SELECT FROM audit_detail d JOIN data_key k ON k.id = d.data_key_id
                               WHERE d.entry_id = e.id AND k.wrapped IS NOT NULL) AS detail_held
                FROM audit_entry e LEFT JOIN audit_leaf l ON l.entry_id = e.id
                WHERE e.authority_id = :authority %s
                ORDER BY e.recorded_at DESC, e.id DESC LIMIT :atMost""".formatted(filter.predicate());
        NativeQuery<Tuple> query = store.createNativeQuery(sql, Tuple.class)
                .addScalar("index", Long.class)
                .addScalar("id", UUID.class)
                .addScalar("recorded_at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("action", String.class)
                .addScalar("subject", String.class)
                .addScalar("canonical", byte[].class)
                .addScalar("detail_held", Boolean.class)
                .setParameter("authority", Authority.ID)
                .setParameter("atMost", atMost);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().map(AuditEntries::listed).toList();
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
