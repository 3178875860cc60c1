package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.Session;

/** Finds the case of a report without anybody's scope: for the holder of its receipt, who is shown nothing of it but where it stands. */
@ApplicationScoped
public class ReportersCases {
    private final Session store;

    ReportersCases(Session store) {
        this.store = store;
    }

    /** @throws org.concord.platform.Refusal 401 if the report was erased meanwhile: its receipt opens nothing any more */
    public ReportersCase of(UUID report) {
        return store.createNativeQuery("""
                        SELECT c.id, c.reference, c.status, r.received_at, EXISTS (SELECT FROM case_pause p
                          WHERE p.case_id = c.id AND p.resumed_at IS NULL AND p.reason = 'AWAITING_VICTIM')
                        FROM report r JOIN case_report l ON l.report_id = r.id JOIN case_file c ON c.id = l.case_id
                        WHERE r.id = :report AND r.erased_at IS NULL""", Tuple.class)
                .setParameter("report", report)
                .uniqueResultOptional()
                .map(row -> new ReportersCase(
                        report,
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        CaseStatus.valueOf(row.get(2, String.class)),
                        row.get(3, Instant.class),
                        row.get(4, Boolean.class)))
                .orElseThrow(() -> Problem.UNAUTHENTICATED.because(Problem.UNAUTHENTICATED.explanation()));
    }

    /** As {@link #of}, and whoever else acts with the same receipt waits until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReportersCase forChange(UUID report) {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "receipt of " + report)
                .getSingleResult();
        return of(report);
    }

    /**
     * Whoever acts with the receipts of these reports waits until the end of the transaction: so none of them acts on a case that their
     * report is just leaving. Always before any case is held, and in one order, so that none waits for one that waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(Collection<UUID> reports) {
        OneColumn.of(store, """
                        SELECT count(pg_advisory_xact_lock(name)) FROM (
                          SELECT DISTINCT hashtextextended('receipt of ' || report, 0) AS name FROM unnest(:reports) AS report ORDER BY name) names""", Long.class)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getSingleResult();
    }
}
