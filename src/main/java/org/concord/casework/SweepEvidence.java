package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concord.evidence.EvidenceConfig;
import org.concord.evidence.SealedFiles;
import org.concord.report.AttachmentStates;
import org.concord.report.Attachments;
import org.concord.report.Examinations;

/**
 * Takes away stored files that belong to no row – a crash between storing and keeping leaves one –, and has files looked at that nobody looked
 * at: those that came before there was a scanner.
 */
@ApplicationScoped
class SweepEvidence {
    private static final int AT_ONCE = 500;
    private static final Duration SURELY_OVERDUE = Duration.ofHours(1);

    private final SealedFiles store;
    private final Attachments attachments;
    private final AttachmentStates states;
    private final Examinations examinations;
    private final EvidenceMetrics metrics;
    private final EvidenceConfig config;

    SweepEvidence(
            SealedFiles store,
            Attachments attachments,
            AttachmentStates states,
            Examinations examinations,
            EvidenceMetrics metrics,
            EvidenceConfig config) {
        this.store = store;
        this.attachments = attachments;
        this.states = states;
        this.examinations = examinations;
        this.metrics = metrics;
        this.config = config;
    }

    /** On several replicas at once, each finds less to do. */
    @ActivateRequestContext
    void sweep(Instant now) {
        List<UUID> batch = new ArrayList<>();
        store.forEachBefore(now.minus(config.orphanedAfter()), object -> {
            batch.add(object);
            if (batch.size() == AT_ONCE) {
                removeOrphans(batch);
            }
        });
        removeOrphans(batch);
    }

    private void removeOrphans(List<UUID> batch) {
        if (!batch.isEmpty()) {
            attachments.unknown(batch).forEach(orphan -> {
                store.removeQuietly(orphan);
                metrics.swept();
            });
            batch.clear();
        }
    }

    @ActivateRequestContext
    @Transactional
    void examineOverdue() {
        List<UUID> overdue = states.overdue(SURELY_OVERDUE, AT_ONCE);
        if (!overdue.isEmpty()) {
            examinations.oweAgain(overdue);
        }
    }
}
