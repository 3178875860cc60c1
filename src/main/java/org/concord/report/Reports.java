package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.DataKey;
import org.concord.platform.OneColumn;
import org.concord.vault.IdentityVault;
import org.hibernate.Session;

/** The reports: kept once, read by those whose scope was checked before. */
@ApplicationScoped
public class Reports {
    /** The advisory locks of sourceRefs, in the order in which they are taken. */
    private static final String LOCKS =
            "SELECT DISTINCT hashtextextended(:partner || chr(10) || ref, 0) AS name FROM unnest(:refs) AS ref ORDER BY name";

    private final Session store;
    private final ReportRows rows;
    private final NewReceipts receipts;
    private final IdentityVault vault;
    private final ReportViews views;

    Reports(Session store, ReportRows rows, NewReceipts receipts, IdentityVault vault, ReportViews views) {
        this.store = store;
        this.rows = rows;
        this.receipts = receipts;
        this.vault = vault;
        this.views = views;
    }

    /** A kept report and its receipt, which is shown once and nowhere kept. */
    public record Added(KeptReport kept, String receipt, Set<IdentityVault.Kind> sealed) {}

    /** What a partner sent before under a sourceRef. */
    public record Earlier(String reference, Instant receivedAt, byte[] bodyHash) {}

    /** Keeps the report, its first consent and, sealed, whatever says who and where exactly. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Added add(NewReport told, Instant receivedAt) {
        NewReceipts.Made made = receipts.make(receivedAt);
        Receipt receipt = made.receipt();
        DataKey key = vault.newKey();
        rows.add(receipt, told, key.id());
        Set<IdentityVault.Kind> sealed =
                vault.seal(receipt.id(), key, VaultContent.of(told), VaultContent.occasion(told, receivedAt));
        return new Added(new KeptReport(receipt.id(), receipt.reference(), receivedAt, told), made.secret(), sealed);
    }

    /**
     * As {@link #earlier}, and serialises the senders of these sourceRefs until the end of the transaction. All senders
     * lock in the same order, so that none waits for one that waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Earlier> lockAndFindEarlier(UUID partner, Collection<String> sourceRefs) {
        OneColumn.of(store, "SELECT count(pg_advisory_xact_lock(name)) FROM (" + LOCKS + ") names", Long.class)
                .setParameter("partner", partner.toString())
                .setParameter("refs", sourceRefs.toArray(String[]::new))
                .getSingleResult();
        return earlier(partner, sourceRefs);
    }

    /** What the partner sent before under these sourceRefs, by sourceRef. */
    public Map<String, Earlier> earlier(UUID partner, Collection<String> sourceRefs) {
        String query =
                "select sourceRef, reference, receivedAt, bodyHash from Report where partner = :partner and sourceRef in (:refs)";
        return store.createSelectionQuery(query, Tuple.class)
                .setParameter("partner", partner)
                .setParameterList("refs", sourceRefs)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Earlier(
                                row.get(1, String.class), row.get(2, Instant.class), row.get(3, byte[].class))));
    }

    public Optional<UUID> findId(String reference) {
        return store.createSelectionQuery("select id from Report where reference = :reference", UUID.class)
                .setParameter("reference", reference)
                .uniqueResultOptional();
    }

    /** In the order they were received. */
    public List<ReportView> views(Collection<UUID> reports) {
        Map<UUID, List<AttachmentView>> files = views.attachments(reports);
        Map<UUID, Consent> consents = Consents.latest(store, reports);
        Map<UUID, IdentityVault.Held> held = vault.held(reports);
        Map<UUID, ContactPlan> plans = views.plans(reports);
        // All before the first is looked at, so that Hibernate reads what hangs on them for many at once.
        return store
                .createSelectionQuery("from Report where id in :ids order by receivedAt, id", Report.class)
                .setParameter("ids", reports)
                .getResultList()
                .stream()
                .map(report -> views.of(
                        report,
                        new ReportViews.Beside(
                                consents.get(report.id()),
                                identity(report, held.get(report.id())),
                                plans.get(report.id()),
                                files.getOrDefault(report.id(), List.of()))))
                .toList();
    }

    private static ReportView.IdentityView identity(Report report, IdentityVault.Held held) {
        IdentityVault.Accepted later = held.accepted();
        return later == null
                ? new ReportView.IdentityView(report.teller().identity(), held.anything(), null)
                : new ReportView.IdentityView(IdentityChoice.valueOf(later.identity()), true, later.since());
    }
}
