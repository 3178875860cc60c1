package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.alert.ExpireAlerts;
import org.jspecify.annotations.Nullable;

/** What ends with a case: its pause, and the alerts that nobody has answered. */
@ApplicationScoped
class EndCase {
    private final CasePauses pauses;
    private final ExpireAlerts alerts;

    EndCase(CasePauses pauses, ExpireAlerts alerts) {
        this.pauses = pauses;
        this.alerts = alerts;
    }

    /** @return whether somebody still had to answer an alert of this case alone */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(CaseFile file, @Nullable UUID by, Instant now) {
        pauses.running(file.id()).ifPresent(pause -> {
            pause.resume(by, now);
            file.clock(CaseClock.due(pause.dueBefore()), now);
        });
        return alerts.of(file.id());
    }
}
