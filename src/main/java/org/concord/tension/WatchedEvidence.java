package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.place.Wards;

/** What the calendar says: events under watch, and whether whoever looked at one last would raise the level. */
@ApplicationScoped
class WatchedEvidence implements WardEvidenceSource {
    private final EventsAhead events;
    private final Wards wards;

    WatchedEvidence(EventsAhead events, Wards wards) {
        this.events = events;
        this.wards = wards;
    }

    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> asked, LocalDate today) {
        List<TensionEventView> watched = events.underWatch(Set.of());
        return asked.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        ward -> WardEvidence.of(
                                watched(watched, wards.byId(ward).code()))));
    }

    private static WardEvidence.Watched watched(List<TensionEventView> events, String ward) {
        long raising = events.stream()
                .filter(event -> event.wards().contains(ward) && wouldRaise(event))
                .count();
        long all = events.stream()
                .filter(event -> event.wards().isEmpty() || event.wards().contains(ward))
                .count();
        return new WardEvidence.Watched((int) raising, (int) (all - raising));
    }

    private static boolean wouldRaise(TensionEventView event) {
        return !event.reviews().isEmpty() && event.reviews().getLast().finding() == ReviewFinding.RAISE;
    }
}
