package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.concord.platform.Page;

/** How much of what officers plan, do and judge waits for the caller: counted in the lists in which they find it, and so within the same scope. */
@ApplicationScoped
class DuePlans {
    private static final String MOST = String.valueOf(TensionDue.MOST);
    private static final List<String> TRUE = List.of("true");

    private final ConsultEvents events;
    private final ConsultRumours rumours;
    private final ConsultSignals signals;
    private final ConsultTensionActions actions;
    private final WorkingTime workingTime;

    DuePlans(
            ConsultEvents events,
            ConsultRumours rumours,
            ConsultSignals signals,
            ConsultTensionActions actions,
            WorkingTime workingTime) {
        this.events = events;
        this.rumours = rumours;
        this.signals = signals;
        this.actions = actions;
        this.workingTime = workingTime;
    }

    int eventReviews() {
        return counted(events.list(Map.of("reviewDue", TRUE), MOST, null));
    }

    int rumourLines() {
        return counted(rumours.list(Map.of("decidable", TRUE), MOST, null));
    }

    int signals() {
        return counted(signals.page(ConsultSignals.Asked.whatNobodyJudged(), MOST, null));
    }

    /** Their own that are due before the day is over. */
    int actions() {
        Instant tomorrow =
                workingTime.today().plusDays(1).atStartOfDay(workingTime.zone()).toInstant();
        return (int) actions.list(Map.of("owner", List.of("me")), MOST, null).items().stream()
                .filter(action -> action.dueAt().isBefore(tomorrow))
                .count();
    }

    private static int counted(Page<?> page) {
        return page.items().size();
    }
}
