package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;

/**
 * Looks whether reports rise somewhere by more than chance, and tells those concerned. Whoever looks holds the watch: two replicas at once find the
 * same once, and a day that is looked at again brings only what is new.
 */
@ApplicationScoped
class DetectSpikes {
    private final Watches watches;
    private final KnownRises known;
    private final SignalBook book;
    private final CityPlaces places;
    private final TellOfSignals tell;
    private final AuditTrail trail;

    DetectSpikes(
            Watches watches,
            KnownRises known,
            SignalBook book,
            CityPlaces places,
            TellOfSignals tell,
            AuditTrail trail) {
        this.watches = watches;
        this.known = known;
        this.book = book;
        this.places = places;
        this.tell = tell;
        this.trail = trail;
    }

    /**
     * Every day from the last one looked at to this one. Nothing on a day before that, as when the clock was set back.
     *
     * @return what changed
     */
    @Transactional
    List<SignalChange> upTo(LocalDate today, CityHistory city) {
        int day = Math.toIntExact(today.toEpochDay());
        Watch watch = watches.hold();
        if (watch.day() != null && watch.day() > day) {
            return List.of();
        }
        Watch.Bar bar = watch.bar();
        if (bar == null) {
            watches.looked(day);
            return List.of();
        }
        CityCodes codes = places.of(city);
        WatchRun.Result result = new WatchRun(city, watch, bar, tell::nextId).upTo(day, known.on(day, codes));
        result.changes().forEach(change -> {
            book.write(change, city, codes);
            record(change, city);
        });
        watches.reached(day, result);
        tell.of(result.changes(), codes);
        return result.changes();
    }

    private void record(SignalChange change, CityHistory city) {
        String subject = subject(change);
        switch (change) {
            case SignalChange.Raised raised ->
                trail.append(new SignalEvent.SignalRaised(
                        subject,
                        raised.kind().name(),
                        day(raised.telling().day()),
                        wards(raised.episode().zone(), city),
                        raised.telling().count()));
            case SignalChange.Grew grew ->
                trail.append(new SignalEvent.SignalGrew(
                        subject, day(grew.telling().day()), grew.telling().count()));
            case SignalChange.WentOn on -> {
                // nothing that anybody is told of
            }
            case SignalChange.Ended ended -> trail.append(new SignalEvent.SignalEnded(subject, day(ended.day())));
            case SignalChange.Withdrawn gone ->
                trail.append(new SignalEvent.SignalWithdrawn(subject, day(gone.day()), gone.left()));
        }
    }

    private static List<String> wards(Zone zone, CityHistory city) {
        return zone.wholeCity()
                ? List.of()
                : zone.each().mapToObj(city.wards()::get).toList();
    }

    static String subject(SignalChange change) {
        return "signal:" + change.signal();
    }

    private static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
