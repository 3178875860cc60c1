package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;

/** How much of what is known of tension is to be looked at again: observations, levels, and the week that has just ended. */
@ApplicationScoped
class DuePicture {
    private final Observations observations;
    private final WatchedWards wards;
    private final KeptLevels levels;
    private final SignedReturns returns;
    private final WorkingTime workingTime;

    DuePicture(
            Observations observations,
            WatchedWards wards,
            KeptLevels levels,
            SignedReturns returns,
            WorkingTime workingTime) {
        this.observations = observations;
        this.wards = wards;
        this.levels = levels;
        this.returns = returns;
        this.workingTime = workingTime;
    }

    /** One for each: whether the reader recorded it. That it is there is no reading of it. */
    List<Boolean> observations(Actor.Person reader) {
        return observations.own(reader, ObservationFilter.dueOn(workingTime.today()), TensionDue.MOST);
    }

    /** Wards whose decision is out of date, in the register's order; not those of which nobody ever decided. */
    List<TensionDue.WardDue> levels() {
        List<Ward> all = wards.all();
        Map<Integer, KeptLevel> present =
                levels.present(all.stream().map(Ward::id).toList());
        Instant now = workingTime.now().toInstant();
        return all.stream()
                .filter(ward -> needsReview(present, ward, now))
                .map(ward -> new TensionDue.WardDue(ward.code(), ward.name()))
                .toList();
    }

    /** The name of the last week that is over, if nobody has signed its return. */
    Optional<String> unsignedWeek() {
        ReturnWeek ended =
                ReturnWeek.of(workingTime.today(), workingTime.zone()).before();
        return returns.signatures(ended.monday(), ended.monday()).isEmpty()
                ? Optional.of(ended.name())
                : Optional.empty();
    }

    private static boolean needsReview(Map<Integer, KeptLevel> present, Ward ward, Instant now) {
        KeptLevel level = present.get(ward.id());
        return level != null && LevelState.of(level.nextReview(), now) == LevelState.NEEDS_REVIEW;
    }
}
