package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.evidence.MalwareScanner;
import org.concord.evidence.SealedFile;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What becomes of a file after it was kept: what the scanner said of it, and its copy to be shown. */
@ApplicationScoped
public class AttachmentStates {
    private final Session store;
    private final CustodyLog custody;
    private final DataKeys keys;
    private final MalwareScanner scanner;
    private final Clock clock;

    AttachmentStates(Session store, CustodyLog custody, DataKeys keys, MalwareScanner scanner, Clock clock) {
        this.store = store;
        this.custody = custody;
        this.keys = keys;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * What the scanner said.
     *
     * @param finding for {@link AttachmentState#QUARANTINED}
     * @return whether it changed anything: of two who scan at once, the first is heard
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean found(UUID attachment, AttachmentState state, @Nullable String finding) {
        boolean changed = store.createNativeMutationQuery("""
                        UPDATE attachment SET state = :state, state_since = :now, finding = :finding
                        WHERE id = :id AND state IN ('UNSCANNED', 'NOT_SCANNED') AND state <> :state""")
                        .setParameter("state", state.name())
                        .setParameter("now", clock.instant())
                        .setParameter("finding", finding)
                        .setParameter("id", attachment)
                        .executeUpdate()
                > 0;
        if (changed) {
            custody.add(
                    attachment,
                    switch (state) {
                        case CLEAN -> CustodyStep.FOUND_CLEAN;
                        case QUARANTINED -> CustodyStep.QUARANTINED;
                        case NOT_SCANNED, UNSCANNED -> CustodyStep.NOT_SCANNED;
                    });
        }
        return changed;
    }

    /**
     * The copy to be shown; null = there can be none.
     *
     * @return whether it is kept: of two who make one at once, the first is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean copied(UUID attachment, @Nullable SealedFile copy) {
        lock(attachment);
        Optional<DataKey> key = Optional.ofNullable(store.find(Attachment.class, attachment))
                .flatMap(file -> keys.find(file.dataKey()));
        if (key.isEmpty() || store.find(AttachmentCopy.class, attachment) != null) {
            return false;
        }
        store.persist(new AttachmentCopy(attachment, key.get(), copy, clock.instant()));
        custody.add(attachment, copy == null ? CustodyStep.NO_COPY : CustodyStep.COPY_MADE);
        return true;
    }

    /** Files that should have been scanned for longer than that, and are not. */
    public List<UUID> overdue(Duration longerThan, int most) {
        return OneColumn.of(store, """
                        SELECT id FROM attachment WHERE (state = 'UNSCANNED' OR state = 'NOT_SCANNED' AND :scanned)
                        AND state_since < :before ORDER BY state_since LIMIT :most""", UUID.class)
                .setParameter("scanned", scanner.isConfigured())
                .setParameter("before", clock.instant().minus(longerThan))
                .setParameter("most", most)
                .getResultList();
    }

    /** How many files wait for the scanner. */
    public int waiting() {
        return OneColumn.of(store, "SELECT count(*) FROM attachment WHERE state = 'UNSCANNED'", Long.class)
                .getSingleResult()
                .intValue();
    }

    private void lock(UUID attachment) {
        OneColumn.of(store, "SELECT count(pg_advisory_xact_lock(hashtextextended('copy of ' || :id, 0)))", Long.class)
                .setParameter("id", attachment.toString())
                .getSingleResult();
    }
}
