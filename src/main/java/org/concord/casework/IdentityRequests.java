package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Who asked to see who told us, and what custodians decided. Nobody reads of a case in which they have an interest of their own. */
@ApplicationScoped
class IdentityRequests {
    private static final String RUNS = "q.state = 'GRANTED' AND q.ended_at IS NULL AND q.until > :now";
    private static final String ORDER = " ORDER BY q.requested_at, q.id";

    private final Session store;

    IdentityRequests(Session store) {
        this.store = store;
    }

    /** A request as it is made. */
    record Asked(
            UUID id, UUID caseId, UUID by, Instant at, Instant expiresAt, String purpose, Collection<UUID> reports) {}

    /** A decision as it is made. */
    record Decided(
            UUID id,
            UUID by,
            Instant at,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** Serialises one person's asking, so that many calls at once cannot pass the limit together. */
    long countSince(UUID officer, Instant since) {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "identity-request " + officer)
                .getSingleResult();
        return OneColumn.of(
                        store,
                        "SELECT count(*) FROM identity_request WHERE requested_by = :officer AND requested_at > :since",
                        Long.class)
                .setParameter("officer", officer)
                .setParameter("since", since)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Asked asked) {
        store.createNativeMutationQuery("""
                        INSERT INTO identity_request (id, authority_id, case_id, requested_by, requested_at, expires_at, purpose, state)
                        VALUES (:id, :authority, :case, :by, :at, :expiresAt, :purpose, 'PENDING')""")
                .setParameter("id", asked.id())
                .setParameter("authority", Authority.ID)
                .setParameter("case", asked.caseId())
                .setParameter("by", asked.by())
                .setParameter("at", asked.at())
                .setParameter("expiresAt", asked.expiresAt())
                .setParameter("purpose", asked.purpose())
                .executeUpdate();
        store.createNativeMutationQuery("""
                        INSERT INTO identity_request_report (request_id, report_id, authority_id)
                        SELECT :id, report, :authority FROM unnest(CAST(:reports AS uuid[])) AS asked (report)""")
                .setParameter("id", asked.id())
                .setParameter("authority", Authority.ID)
                .setParameter("reports", asked.reports().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** @return false if it does not wait any more: of two who decide at once one comes second, and whoever comes too late, too */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean decide(Decided decided) {
        return store.createNativeMutationQuery("""
                        UPDATE identity_request SET state = :state, decided_by = :by, decided_at = :at, until = CAST(:until AS timestamptz),
                          reason = CAST(:reason AS text)
                        WHERE id = :id AND state = 'PENDING' AND expires_at > :at""")
                        .setParameter("state", decided.until() == null ? "REFUSED" : "GRANTED")
                        .setParameter("by", decided.by())
                        .setParameter("at", decided.at())
                        .setParameter("until", decided.until(), Instant.class)
                        .setParameter("reason", decided.reason(), String.class)
                        .setParameter("id", decided.id())
                        .executeUpdate()
                == 1;
    }

    /** @return false if it is not open now */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(UUID id, UUID by, Instant now) {
        return store.createNativeMutationQuery(
                                "UPDATE identity_request q SET ended_by = :by, ended_at = :now WHERE q.id = :id AND "
                                        + RUNS)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** What is open to this person in this case now, by report; of several the one that is open longest. */
    Map<UUID, IdentityGrounds.Found> open(UUID caseId, UUID officer, Instant now) {
        Map<UUID, IdentityGrounds.Found> open = new HashMap<>();
        store.createNativeQuery(
                        "SELECT x.report_id, q.id, q.until FROM identity_request q JOIN identity_request_report x ON x.request_id = q.id"
                                + " WHERE q.case_id = :case AND q.requested_by = :officer AND " + RUNS
                                + " ORDER BY q.until, q.id",
                        Tuple.class)
                .setParameter("case", caseId)
                .setParameter("officer", officer)
                .setParameter("now", now)
                .getResultList()
                .forEach(row -> open.put(
                        row.get(0, UUID.class),
                        new IdentityGrounds.Found(
                                IdentityGround.GRANTED, row.get(1, UUID.class), row.get(2, Instant.class))));
        return open;
    }

    Optional<IdentityRequestRow> find(UUID id, UUID reader) {
        return find(List.of(id), reader).stream().findFirst();
    }

    List<IdentityRequestRow> find(Collection<UUID> ids, UUID reader) {
        return rows(query("AND q.id = ANY(:ids)" + ORDER, reader).setParameter("ids", ids.toArray(UUID[]::new)));
    }

    /** Of every case, the oldest first. */
    List<IdentityRequestRow> page(IdentityRequestState state, Instant now, UUID reader, TimePosition after, int most) {
        String standing =
                switch (state) {
                    case PENDING -> WaitingIdentityRequests.WAITS;
                    case GRANTED -> RUNS;
                    case REFUSED -> "q.state = 'REFUSED'";
                    case ENDED -> "q.state = 'GRANTED' AND NOT (" + RUNS + ")";
                    case LAPSED -> "(q.state = 'LAPSED' OR " + WaitingIdentityRequests.OVER + ")";
                };
        NativeQuery<Tuple> query =
                after(query("AND " + standing + " AND (q.requested_at, q.id) > (:at, :id)" + ORDER, reader), after);
        if (standing.contains(":now")) {
            query.setParameter("now", now);
        }
        return rows(query.setMaxResults(most));
    }

    /** One person's in one case, the oldest first. */
    List<IdentityRequestRow> own(UUID caseId, UUID officer, TimePosition after, int most) {
        return rows(after(
                        query(
                                "AND q.case_id = :case AND q.requested_by = :reader AND (q.requested_at, q.id) > (:at, :id)"
                                        + ORDER,
                                officer),
                        after)
                .setParameter("case", caseId)
                .setMaxResults(most));
    }

    private static NativeQuery<Tuple> after(NativeQuery<Tuple> query, TimePosition after) {
        return query.setParameter("at", after.at()).setParameter("id", after.id());
    }

    private NativeQuery<Tuple> query(String where, UUID reader) {
        return store.createNativeQuery(IdentityRequestRow.SELECT + where, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reader", reader);
    }

    private static List<IdentityRequestRow> rows(NativeQuery<Tuple> query) {
        return query.getResultStream().map(IdentityRequestRow::of).toList();
    }
}
