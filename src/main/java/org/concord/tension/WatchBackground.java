package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;

/** What stands beside the watch and raises no alert: near repeats with every look, seasons each week, Knox's tables each month. */
@ApplicationScoped
class WatchBackground {
    private static final Actor WORKER = new Actor.Worker("watch-tension");

    private final CityHistories histories;
    private final FindNearRepeats near;
    private final TabulateNearRepeats tabulate;
    private final CompareSeasons seasons;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    WatchBackground(
            CityHistories histories,
            FindNearRepeats near,
            TabulateNearRepeats tabulate,
            CompareSeasons seasons,
            WorkingTime workingTime,
            CurrentActor actor) {
        this.histories = histories;
        this.near = near;
        this.tabulate = tabulate;
        this.seasons = seasons;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    @ActivateRequestContext
    void nightly() {
        LocalDate today = workingTime.today();
        actor.as(WORKER, () -> {
            seasons.due(today).ifPresent(monday -> seasons.keep(seasons.judge(today, monday)));
            tabulate.due(today).ifPresent(month -> tabulate.keep(month, tabulate.simulate(month)));
            return near.on(today, histories.of(Authority.ID));
        });
    }

    /**
     * A street does not wait for the night.
     *
     * @param city as the watch has just read it
     */
    @ActivateRequestContext
    void afterReports(CityHistory city) {
        LocalDate today = workingTime.today();
        actor.as(WORKER, () -> near.on(today, city));
    }
}
