package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.audit.AuditTrail;
import org.concord.audit.CountEvent;
import org.concord.platform.Authority;

/** Counts anew whatever is not counted as the reports and cases say, while reports go on coming in. */
@ApplicationScoped
public class RebuildCounts {
    private final CountChecks checks;
    private final CountCheckBook book;
    private final AuditTrail trail;

    RebuildCounts(CountChecks checks, CountCheckBook book, AuditTrail trail) {
        this.checks = checks;
        this.book = book;
        this.trail = trail;
    }

    /** What was put right. How it stands afterwards is kept. */
    @Transactional
    public Rebuilt rebuild() {
        int reports = checks.recount(Authority.ID);
        book.keep(checks.check(Authority.ID));
        trail.append(new CountEvent.CountsRebuilt(VerifyCounts.SUBJECT, reports));
        return new Rebuilt(reports);
    }

    /** @param reports that were not counted as they had to be, and now are */
    public record Rebuilt(int reports) {}
}
