package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CountEvent;
import org.concord.platform.Authority;

/** Compares what is counted with the reports and cases, and says which cells differ. */
@ApplicationScoped
class VerifyCounts {
    /** What the entries are about. */
    static final String SUBJECT = "tension-counts";

    private final CountChecks checks;
    private final AuditTrail trail;

    VerifyCounts(CountChecks checks, AuditTrail trail) {
        this.checks = checks;
        this.trail = trail;
    }

    @Transactional
    CountCheck verify() {
        CountCheck found = checks.check(Authority.ID);
        trail.append(new CountEvent.CountsVerified(
                SUBJECT, found.reports(), found.cells().size()));
        return found;
    }
}
