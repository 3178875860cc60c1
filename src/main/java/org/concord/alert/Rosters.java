package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;

/** Who could be told, as of now. */
@ApplicationScoped
class Rosters {
    private final OnDuty onDuty;
    private final WorkingTime workingTime;

    Rosters(OnDuty onDuty, WorkingTime workingTime) {
        this.onDuty = onDuty;
        this.workingTime = workingTime;
    }

    Roster today() {
        return new Roster(onDuty.holders(), onDuty.coordinators(), workingTime.today());
    }
}
