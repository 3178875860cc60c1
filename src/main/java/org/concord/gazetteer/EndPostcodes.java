package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.PlaceEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends an import of postcodes: its edition takes over from the one before it, or is thrown away. */
@ApplicationScoped
class EndPostcodes {
    private static final Logger LOG = Logger.getLogger(EndPostcodes.class);
    private static final int REMOVED_AT_ONCE = 100_000;

    private final PostcodeImports imports;
    private final PostcodeRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    EndPostcodes(PostcodeImports imports, PostcodeRows rows, AuditTrail trail, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** Once more changes nothing. A file of which most could not be read, or all, does not take over. */
    @Transactional
    void done(UUID id) {
        imports.lockRegister();
        PostcodeImports.Standing standing = imports.lock(id);
        PostcodeImportView view = standing.view();
        if (view.accepted() == 0) {
            end(standing, PostcodeImportState.FAILED, "It has no postcode that can be taken.");
        } else if (view.rejected() > view.accepted()) {
            end(standing, PostcodeImportState.FAILED, "Most of its lines cannot be taken.");
        } else if (view.isRunning()) {
            imports.putInForce(standing.edition());
            end(standing, PostcodeImportState.DONE, null);
        }
    }

    /**
     * Once more changes nothing.
     *
     * @param why in words for the administrator
     */
    @Transactional
    void failed(UUID id, String why) {
        end(imports.lock(id), PostcodeImportState.FAILED, why);
    }

    /**
     * Removes some of what was replaced or thrown away.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean removeSome() {
        return rows.removeSome(REMOVED_AT_ONCE) == REMOVED_AT_ONCE;
    }

    private void end(PostcodeImports.Standing standing, PostcodeImportState how, @Nullable String failure) {
        PostcodeImportView view = standing.view();
        if (!view.isRunning()) {
            return;
        }
        imports.end(view.id(), how, failure, clock.instant());
        trail.append(new PlaceEvent.PostcodesImported(
                "postcodes",
                view.id(),
                view.product().name(),
                how == PostcodeImportState.DONE,
                view.accepted(),
                view.rejected(),
                view.startedBy()));
        LOG.infof(
                "import of postcodes %s has ended: %s, %d taken, %d not",
                view.id(), how, view.accepted(), view.rejected());
    }
}
