package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concord.tension.WeeklyReturn.ReturnObservation;
import org.concord.tension.WeeklyReturn.ReturnWard;

/** Puts together what is known now of a week. */
@ApplicationScoped
class CompileReturn {
    private final WeekLevels levels;
    private final WeekObservations observations;
    private final WeekIncidents incidents;
    private final WeekPlans plans;
    private final Clock clock;

    CompileReturn(
            WeekLevels levels, WeekObservations observations, WeekIncidents incidents, WeekPlans plans, Clock clock) {
        this.levels = levels;
        this.observations = observations;
        this.incidents = incidents;
        this.plans = plans;
        this.clock = clock;
    }

    /** In the caller's transaction; nobody has signed it. */
    WeeklyReturn of(ReturnWeek week) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReturnWard> wards = levels.of(week, now);
        List<ReturnObservation> observed = observations.of(week);
        return new WeeklyReturn(
                week.name(),
                week.monday(),
                week.sunday(),
                now,
                week.hasEnded(now),
                WeekObservations.marking(observed),
                WeekLevels.overall(wards),
                wards,
                observed,
                incidents.of(week),
                plans.signals(week),
                plans.events(),
                plans.rumours(week),
                plans.actions(week, now),
                null,
                null);
    }
}
