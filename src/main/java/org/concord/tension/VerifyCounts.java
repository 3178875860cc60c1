package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CountEvent;
import org.concord.platform.Authority;

/** Compares what is counted with the reports and cases, and says which cells differ. */
@ApplicationScoped
public class VerifyCounts {
    /** What the entries are about. */
    static final String SUBJECT = "tension-counts";

    private final CountChecks checks;
    private final CountCheckBook book;
    private final AuditTrail trail;

    VerifyCounts(CountChecks checks, CountCheckBook book, AuditTrail trail) {
        this.checks = checks;
        this.book = book;
        this.trail = trail;
    }

    /** What it found is kept, for those who look after the service. */
    @Transactional
    public CountCheck verify() {
        CountCheck found = checks.check(Authority.ID);
        book.keep(found);
        trail.append(new CountEvent.CountsVerified(
                SUBJECT, found.reports(), found.cells().size()));
        return found;
    }
}
