package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;

/** Who could be told at one moment. */
@ApplicationScoped
class Rosters {
    private final OnDuty onDuty;
    private final WorkingTime workingTime;

    Rosters(OnDuty onDuty, WorkingTime workingTime) {
        this.onDuty = onDuty;
        this.workingTime = workingTime;
    }

    Roster at(Instant moment) {
        return new Roster(
                onDuty.holders(),
                onDuty.coordinators(),
                onDuty.absences(),
                onDuty.shifts(),
                onDuty::canAnswerFor,
                moment,
                workingTime.calendar());
    }
}
