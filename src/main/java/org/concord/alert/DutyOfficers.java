package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who is on duty for a case at this moment, by the same rota, days off and cover by which alerts find them. */
@ApplicationScoped
public class DutyOfficers {
    private final Rosters rosters;
    private final Clock clock;

    DutyOfficers(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /** The officers of its ward and strand; where none of them is there, their deputies. */
    public List<UUID> now(NewCase about) {
        Roster roster = rosters.at(clock.instant());
        List<UUID> officers = roster.on(LadderDuty.OFFICER, about);
        return officers.isEmpty() ? roster.on(LadderDuty.DEPUTY, about) : officers;
    }
}
