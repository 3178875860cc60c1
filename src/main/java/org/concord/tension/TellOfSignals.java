package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.alert.AlertOfSignal;
import org.concord.alert.NewSignal;
import org.concord.place.WorkingTime;
import org.concord.platform.Ids;

/**
 * Who must hear of what changed: of a rise that is news today, by one alert for as long as that stands. What was found only in looking back is on
 * the list, and pages nobody.
 */
@ApplicationScoped
class TellOfSignals {
    private final AlertOfSignal alert;
    private final Verdicts verdicts;
    private final WorkingTime workingTime;
    private final TensionConfig config;
    private final Clock clock;
    private final Ids ids;

    TellOfSignals(
            AlertOfSignal alert,
            Verdicts verdicts,
            WorkingTime workingTime,
            TensionConfig config,
            Clock clock,
            Ids ids) {
        this.alert = alert;
        this.verdicts = verdicts;
        this.workingTime = workingTime;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    UUID nextId() {
        return ids.next();
    }

    /** Each signal once, however often it was told in this run, unless it is over already. */
    void of(List<SignalChange> changes, CityCodes codes) {
        Map<UUID, Episode> told = new LinkedHashMap<>();
        for (SignalChange change : changes) {
            switch (change) {
                case SignalChange.Raised raised -> told.put(raised.signal(), raised.episode());
                case SignalChange.Grew grew -> told.put(grew.signal(), grew.episode());
                case SignalChange.WentOn on ->
                    told.computeIfPresent(on.signal(), (signal, was) -> was.goesOn(on.day()));
                case SignalChange.Ended ended -> told.remove(ended.signal());
                case SignalChange.Withdrawn gone -> {
                    told.remove(gone.signal());
                    alert.over(gone.signal());
                }
            }
        }
        long newsSince = workingTime.today().minusDays(config.newsFor()).toEpochDay();
        told.forEach((signal, episode) -> {
            if (episode.lastExceeded() > newsSince) {
                alert.about(
                        new NewSignal(
                                signal,
                                List.of(codes.wardsOf(episode.zone())),
                                strands(episode, codes),
                                clock.instant()),
                        verdicts.last(signal).orElse(null));
            }
        });
    }

    private static Set<Integer> strands(Episode episode, CityCodes codes) {
        Stream<Short> ids = Arrays.stream(codes.strandsOf(episode.strands()));
        return episode.strands().all() ? Set.of() : ids.map(Short::intValue).collect(Collectors.toUnmodifiableSet());
    }
}
