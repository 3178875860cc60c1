package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What lies ahead and what is watched, for the ward picture and the weekly return. Who asks knows already whose wards they may ask for. */
@ApplicationScoped
public class EventsAhead {
    private final TensionEvents events;
    private final EventViews views;

    EventsAhead(TensionEvents events, EventViews views) {
        this.events = events;
        this.views = views;
    }

    /**
     * Events of which a day lies in the next days, today's too, by their first day; none that was cancelled.
     *
     * @param days today and so many more
     * @param wards ids, with whose events come those of the whole authority; empty = every ward
     */
    public List<TensionEventView> inNext(int days, Set<Integer> wards) {
        LocalDate today = views.today();
        return events.standing(new EventFilter(today, today.plusDays(days), null, null, null, null), wards);
    }

    /** Events that are watched today, by their first day. */
    public List<TensionEventView> underWatch(Set<Integer> wards) {
        return events.standing(new EventFilter(null, null, null, true, null, null), wards);
    }
}
