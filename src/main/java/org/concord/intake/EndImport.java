package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Closes the books on an import or a dry run. */
@ApplicationScoped
class EndImport {
    private static final Logger LOG = Logger.getLogger(EndImport.class);

    private final ImportRuns runs;
    private final AuditTrail trail;
    private final Clock clock;

    EndImport(ImportRuns runs, AuditTrail trail, Clock clock) {
        this.runs = runs;
        this.trail = trail;
        this.clock = clock;
    }

    /** Once more changes nothing. */
    @Transactional
    void done(UUID id) {
        end(id, ImportState.DONE, null);
    }

    /**
     * Once more changes nothing.
     *
     * @param why in words for the partner
     */
    @Transactional
    void failed(UUID id, String why) {
        end(id, ImportState.FAILED, why);
    }

    private void end(UUID id, ImportState how, @Nullable String failure) {
        ImportRun run = runs.lock(id);
        if (run.state() == ImportState.RUNNING) {
            run.end(how, failure, clock.instant());
            record(id, new Actor.PartnerSystem(run.partner()), run.counts(), false);
            LOG.infof("import %s has ended: %s, %s", id, how, run.counts());
        }
    }

    /** All that is kept of a dry run. */
    @Transactional
    void endDryRun(UUID id, Actor.PartnerSystem partner, ImportCounts counts) {
        record(id, partner, counts, true);
    }

    private void record(UUID id, Actor.PartnerSystem partner, ImportCounts counts, boolean dryRun) {
        trail.append(new AuditEvent.ImportEnded(
                partner.code(), id, dryRun, counts.accepted(), counts.duplicates(), counts.rejected()));
    }
}
