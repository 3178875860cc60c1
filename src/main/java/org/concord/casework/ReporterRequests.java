package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.report.ConsentRecipient;
import org.concord.report.PoliceConsent;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What holders of receipts asked for. */
@ApplicationScoped
class ReporterRequests {
    private static final String SELECT = """
            SELECT q.id, r.reference, q.kind, q.asked_at, q.state, q.police, array_to_string(q.partners, ','), q.support, q.reason, q.centre
            FROM reporter_request q JOIN report r ON r.id = q.report_id\s""";

    private final Session store;

    ReporterRequests(Session store) {
        this.store = store;
    }

    /** A request as it is kept. */
    record Asked(
            UUID id,
            UUID report,
            RequestKind kind,
            RequestView.@Nullable Wanted consent,
            @Nullable String reason,
            Instant at,
            @Nullable UUID task) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Asked asked) {
        RequestView.Wanted wanted = asked.consent();
        store.createNativeMutationQuery("""
                        INSERT INTO reporter_request (id, authority_id, report_id, kind, state, police, partners, support, centre, reason, asked_at, task_id)
                        VALUES (:id, :authority, :report, :kind, 'PENDING', CAST(:police AS varchar), string_to_array(CAST(:partners AS varchar), ','),
                                CAST(:support AS boolean), CAST(:centre AS boolean), CAST(:reason AS text), :at, CAST(:task AS uuid))""")
                .setParameter("id", asked.id())
                .setParameter("authority", Authority.ID)
                .setParameter("report", asked.report())
                .setParameter("kind", asked.kind().name())
                .setParameter("police", wanted == null ? null : wanted.police().name(), String.class)
                .setParameter("partners", wanted == null ? null : joined(wanted.partners()), String.class)
                .setParameter("support", wanted == null ? null : wanted.support(), Boolean.class)
                .setParameter("centre", wanted == null ? null : wanted.centre(), Boolean.class)
                .setParameter("reason", asked.reason(), String.class)
                .setParameter("at", asked.at())
                .setParameter("task", asked.task(), UUID.class)
                .executeUpdate();
    }

    /** The one that waits; there is at most one of each kind. */
    Optional<RequestView> waiting(UUID report, RequestKind kind) {
        return query("WHERE q.report_id = :report AND q.kind = :kind AND q.state = 'PENDING'")
                .setParameter("report", report)
                .setParameter("kind", kind.name())
                .uniqueResultOptional()
                .map(ReporterRequests::view);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID request) {
        store.createNativeMutationQuery(
                        "UPDATE reporter_request SET state = 'REPLACED' WHERE id = :id AND state = 'PENDING'")
                .setParameter("id", request)
                .executeUpdate();
    }

    /** The newest of a case's reports, the newest first. */
    List<RequestView> ofCase(UUID caseId, int most) {
        return views(query(
                        "JOIN case_report l ON l.report_id = q.report_id WHERE l.case_id = :caseId ORDER BY q.asked_at DESC, q.id DESC")
                .setParameter("caseId", caseId)
                .setMaxResults(most));
    }

    /** The newest of a report, the newest first. */
    List<RequestView> ofReport(UUID report, int most) {
        return views(query("WHERE q.report_id = :report ORDER BY q.asked_at DESC, q.id DESC")
                .setParameter("report", report)
                .setMaxResults(most));
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(SELECT + where, Tuple.class);
    }

    private static List<RequestView> views(NativeQuery<Tuple> query) {
        return query.getResultStream().map(ReporterRequests::view).toList();
    }

    private static RequestView view(Tuple row) {
        RequestState state = RequestState.valueOf(row.get(4, String.class));
        String police = row.get(5, String.class);
        RequestView.Wanted wanted = police == null
                ? null
                : new RequestView.Wanted(
                        PoliceConsent.valueOf(police),
                        split(Objects.requireNonNull(row.get(6, String.class))),
                        row.get(7, Boolean.class),
                        row.get(9, Boolean.class));
        return new RequestView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                RequestKind.valueOf(row.get(2, String.class)),
                row.get(3, Instant.class),
                state,
                state == RequestState.ACCEPTED,
                wanted,
                row.get(8, String.class));
    }

    private static String joined(List<ConsentRecipient> partners) {
        return String.join(",", partners.stream().map(Enum::name).toList());
    }

    private static List<ConsentRecipient> split(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(ConsentRecipient::valueOf).toList();
    }
}
