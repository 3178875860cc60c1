package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.report.ConsentRecipient;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What holders of receipts asked for. */
@ApplicationScoped
class ReporterRequests {
    private static final String OF_CASE = "JOIN case_report l ON l.report_id = q.report_id WHERE l.case_id = :caseId ";

    private final Session store;

    ReporterRequests(Session store) {
        this.store = store;
    }

    /** A request as it is to be kept. */
    record Asked(
            UUID id,
            UUID report,
            TakeRequest.Ask ask,
            Instant at,
            @Nullable UUID task) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Asked asked) {
        TakeRequest.Ask ask = asked.ask();
        RequestView.Wanted wanted = ask.consent();
        store.createNativeMutationQuery("""
                        INSERT INTO reporter_request (id, authority_id, report_id, kind, state, police, partners, support, centre, identity, reason, asked_at, task_id)
                        VALUES (:id, :authority, :report, :kind, 'PENDING', CAST(:police AS varchar), string_to_array(CAST(:partners AS varchar), ','),
                                CAST(:support AS boolean), CAST(:centre AS boolean), CAST(:identity AS varchar), CAST(:reason AS text), :at, CAST(:task AS uuid))""")
                .setParameter("id", asked.id())
                .setParameter("authority", Authority.ID)
                .setParameter("report", asked.report())
                .setParameter("kind", ask.kind().name())
                .setParameter("police", wanted == null ? null : wanted.police().name(), String.class)
                .setParameter("partners", wanted == null ? null : joined(wanted.partners()), String.class)
                .setParameter("support", wanted == null ? null : wanted.support(), Boolean.class)
                .setParameter("centre", wanted == null ? null : wanted.centre(), Boolean.class)
                .setParameter(
                        "identity",
                        ask.identity() == null ? null : ask.identity().name(),
                        String.class)
                .setParameter("reason", ask.reason(), String.class)
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
                .map(RequestRow::view);
    }

    /** Whether one of this kind waits, of any report of the case. */
    boolean waitsIn(UUID caseId, RequestKind kind) {
        return exists(OF_CASE + "AND q.kind = :kind AND q.state = 'PENDING'", "caseId", caseId, kind);
    }

    /** Whether an officer has found before that the reporter did not want this. */
    boolean wasRefused(UUID report, RequestKind kind) {
        return exists("WHERE q.report_id = :report AND q.kind = :kind AND q.state = 'REFUSED'", "report", report, kind);
    }

    /** One of a report that lies in this case now and was not erased. */
    Optional<KeptRequest> find(UUID caseId, UUID id) {
        return one(caseId, id).map(RequestRow::kept);
    }

    /** The same as it is read. */
    Optional<RequestView> view(UUID caseId, UUID id) {
        return one(caseId, id).map(RequestRow::view);
    }

    private Optional<Tuple> one(UUID caseId, UUID id) {
        return query(OF_CASE + "AND q.id = :id AND r.erased_at IS NULL")
                .setParameter("caseId", caseId)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID request) {
        store.createNativeMutationQuery(
                        "UPDATE reporter_request SET state = 'REPLACED' WHERE id = :id AND state = 'PENDING'")
                .setParameter("id", request)
                .executeUpdate();
    }

    /** @return false if it does not wait any more */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean decide(UUID request, RequestDecision decision, RequestDecision.By by, Instant now) {
        HolderCheck check = decision.check();
        WithdrawalEffect effect = decision.effect();
        return store.createNativeMutationQuery("""
                        UPDATE reporter_request SET state = :state, decided_by = :by, approved_by = CAST(:approvedBy AS uuid), decided_at = :now,
                          holder_check = CAST(:check AS varchar), check_how = CAST(:how AS text), effect = CAST(:effect AS varchar), decision_reason = :reason
                        WHERE id = :id AND state = 'PENDING'""")
                        .setParameter("state", decision.accept() ? "ACCEPTED" : "REFUSED")
                        .setParameter("by", by.officer())
                        .setParameter("approvedBy", by.approvedBy(), UUID.class)
                        .setParameter("now", now)
                        .setParameter("check", check == null ? null : check.name(), String.class)
                        .setParameter("how", decision.how(), String.class)
                        .setParameter("effect", effect == null ? null : effect.name(), String.class)
                        .setParameter("reason", decision.reason())
                        .setParameter("id", request)
                        .executeUpdate()
                == 1;
    }

    /** The newest of a case's reports, the newest first. */
    List<RequestView> ofCase(UUID caseId, int most) {
        return views(query(OF_CASE + "ORDER BY q.asked_at DESC, q.id DESC")
                .setParameter("caseId", caseId)
                .setMaxResults(most));
    }

    /** Of a case's reports, the oldest first. */
    List<RequestView> page(UUID caseId, TimePosition after, int most) {
        return views(query(OF_CASE + "AND (q.asked_at, q.id) > (:at, :id) ORDER BY q.asked_at, q.id")
                .setParameter("caseId", caseId)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most));
    }

    /** The newest of a report, the newest first. */
    List<RequestView> ofReport(UUID report, int most) {
        return views(query("WHERE q.report_id = :report ORDER BY q.asked_at DESC, q.id DESC")
                .setParameter("report", report)
                .setMaxResults(most));
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(RequestRow.SELECT + where, Tuple.class);
    }

    private boolean exists(String where, String name, UUID id, RequestKind kind) {
        return OneColumn.of(store, "SELECT EXISTS (SELECT FROM reporter_request q " + where + ")", Boolean.class)
                .setParameter(name, id)
                .setParameter("kind", kind.name())
                .getSingleResult();
    }

    private static List<RequestView> views(NativeQuery<Tuple> query) {
        return query.getResultStream().map(RequestRow::view).toList();
    }

    private static String joined(List<ConsentRecipient> partners) {
        return String.join(",", partners.stream().map(Enum::name).toList());
    }
}
