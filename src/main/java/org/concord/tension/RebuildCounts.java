package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CountEvent;
import org.concord.platform.Authority;

/** Counts anew whatever is not counted as the reports and cases say, while reports go on coming in. */
@ApplicationScoped
class RebuildCounts {
    private final CountChecks checks;
    private final AuditTrail trail;

    RebuildCounts(CountChecks checks, AuditTrail trail) {
        this.checks = checks;
        this.trail = trail;
    }

    /** What was put right. */
    @Transactional
    Rebuilt rebuild() {
        int reports = checks.recount(Authority.ID);
        trail.append(new CountEvent.CountsRebuilt(VerifyCounts.SUBJECT, reports));
        return new Rebuilt(reports);
    }

    /** @param reports that were not counted as they had to be, and now are */
    public record Rebuilt(int reports) {}
}
