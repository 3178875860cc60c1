package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.concord.alert.AlertKind;
import org.concord.alert.NewCase;
import org.concord.alert.RaiseAlert;

/** Whom an alert of a case may go to: the officers of its ward, or, if it is not for them, the coordinators. */
@ApplicationScoped
class AlertOfCase {
    private final RaiseAlert alert;
    private final CaseRestrictions restrictions;
    private final Grading grading;
    private final Clock clock;

    AlertOfCase(RaiseAlert alert, CaseRestrictions restrictions, Grading grading, Clock clock) {
        this.alert = alert;
        this.restrictions = restrictions;
        this.grading = grading;
        this.clock = clock;
    }

    /** A person found it graver than it was, or elsewhere; the time to answer counts from now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void again(CaseFile file) {
        Instant now = clock.instant();
        NewCase about = file.newCase(now, grading.dueAt(file.severity(), file.kind(), now));
        if (file.isRestricted()) {
            alert.toCoordinators(AlertKind.REGRADED, about, restrictions.conflicted(file.id()));
        } else {
            alert.about(AlertKind.REGRADED, about);
        }
    }
}
