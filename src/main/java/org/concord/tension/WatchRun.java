package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What the days since the last look make of the rises known: those of the days, and the slow ones. Pure. */
final class WatchRun {

    /** After so long without a look what was missed is history, not news. */
    static final int CATCHES_UP = 35;

    private final CityHistory city;
    private final Watch watch;
    private final WatchDay days;
    private final SlowWatch slow;

    WatchRun(CityHistory city, Watch watch, Watch.Bar bar, Supplier<UUID> ids) {
        this.city = city;
        this.watch = watch;
        this.days = new WatchDay(city, bar, ids);
        this.slow = new SlowWatch(city, bar, ids);
    }

    /**
     * What goes on, as it is known.
     *
     * @param lost signals whose wards or strands stand no more: nobody can tell any longer whether they go on
     */
    record Known(WatchDay.Rises spikes, List<KnownRise> slow, List<UUID> lost) {}

    /** @param slowDay the last day taken into the slow evidence */
    record Result(List<SignalChange> changes, int slowDay, Map<String, SlowRises.Track> tracks) {}

    /** The last day looked at is looked at again: more may have become known on it. */
    Result upTo(int today, Known known) {
        List<SignalChange> changes = new ArrayList<>();
        known.lost().forEach(signal -> changes.add(new SignalChange.Ended(signal, today)));
        int from = watch.day() == null ? today : Math.max(watch.day(), today - CATCHES_UP);
        WatchDay.Rises rises = known.spikes();
        for (int day = from; day <= today; day++) {
            WatchDay.After after = days.on(day, rises);
            rises = after.rises();
            changes.addAll(after.changes());
        }
        WatchDay.After recounted = days.recounted(today, rises);
        changes.addAll(recounted.changes());
        return slowUpTo(today, known.slow(), recounted.rises().episodes(), changes);
    }

    /** Whole days alone. */
    private Result slowUpTo(int today, List<KnownRise> known, Episodes spikes, List<SignalChange> changes) {
        int last = today - 1;
        int done = watch.slowDay() == null ? last - 1 : Math.max(watch.slowDay(), last - CATCHES_UP);
        SlowRises evidence = SlowTracks.read(watch.tracks(), city, done);
        List<KnownRise> open = known;
        for (int day = done + 1; day <= last; day++) {
            SlowWatch.After after = slow.on(day, evidence, open, spikes);
            evidence = after.evidence();
            open = after.open();
            changes.addAll(after.changes());
        }
        int reached = Math.max(done, last);
        SlowWatch.After recounted = slow.recounted(today, reached, evidence, open);
        changes.addAll(recounted.changes());
        return new Result(List.copyOf(changes), reached, SlowTracks.write(recounted.evidence(), city));
    }
}
