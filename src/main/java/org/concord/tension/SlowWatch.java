package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** One whole day's evidence of slow rises, beside the signals that tell of them already. Pure; a day is taken in once. */
final class SlowWatch {
    private final CityHistory city;
    private final Watch.Bar bar;
    private final Supplier<UUID> ids;

    SlowWatch(CityHistory city, Watch.Bar bar, Supplier<UUID> ids) {
        this.city = city;
        this.bar = bar;
        this.ids = ids;
    }

    record After(SlowRises evidence, List<KnownRise> open, List<SignalChange> changes) {}

    After on(int day, SlowRises evidence, List<KnownRise> before, Episodes spikes) {
        List<SignalChange> changes = new ArrayList<>();
        List<KnownRise> open = stillOpen(day, before, changes);
        Optional<Picture> picture = Picture.toJudgeBy(day, city.history());
        if (picture.isEmpty()) {
            return new After(evidence, open, changes);
        }
        SlowRises.Day found = evidence.on(city.history(), day, picture.get(), bar.slowLimit());
        SlowRises next = found.next();
        Telling.Context context =
                new Telling.Context(city.words(), picture.get().baseline().weeks());
        for (SlowRises.Rise rise : found.rises()) {
            OptionalInt last = spikes.lastTold(rise.zone(), rise.strands());
            Telling telling = Telling.of(rise, day, last, context);
            Optional<SlowRecount.Left> less = recount(day).of(rise.zone(), rise.strands(), KnownRise.Told.of(telling));
            if (less.isPresent()) {
                next = next.with(series(rise.zone(), rise.strands()), less.get().track());
            } else if (!spikes.tell(rise.zone(), rise.strands(), day)) {
                told(rise, telling, open, changes);
            }
        }
        return new After(next, open, changes);
    }

    private static List<KnownRise> stillOpen(int day, List<KnownRise> before, List<SignalChange> changes) {
        List<KnownRise> open = new ArrayList<>();
        for (KnownRise rise : before) {
            if (rise.episode().openOn(day)) {
                open.add(rise);
            } else {
                changes.add(new SignalChange.Ended(rise.signal(), day));
            }
        }
        return open;
    }

    /**
     * What was told is counted again, by all that is known at the end of a day. What is left of a rise that is one no more goes on being evidence,
     * as if nothing had been told.
     */
    After recounted(int today, int last, SlowRises evidence, List<KnownRise> before) {
        List<SignalChange> changes = new ArrayList<>();
        List<KnownRise> open = new ArrayList<>();
        SlowRises next = evidence;
        for (KnownRise rise : before) {
            Episode episode = rise.episode();
            Optional<SlowRecount.Left> less = recount(last).of(episode.zone(), episode.strands(), rise.told());
            if (less.isPresent()) {
                next = next.with(
                        series(episode.zone(), episode.strands()), less.get().track());
                changes.add(new SignalChange.Withdrawn(
                        rise.signal(), today, rise.told().count(), less.get().reports()));
            } else {
                open.add(rise);
            }
        }
        return new After(next, open, changes);
    }

    private SlowRecount recount(int last) {
        return new SlowRecount(city.history(), bar.slowLimit(), last);
    }

    private int series(Zone zone, StrandSet strands) {
        return SlowRises.series(city.history().grid(), zone, strands);
    }

    private void told(SlowRises.Rise rise, Telling telling, List<KnownRise> open, List<SignalChange> changes) {
        for (int at = 0; at < open.size(); at++) {
            KnownRise known = open.get(at);
            if (known.episode().covers(rise.zone(), rise.strands())) {
                Episode now = episode(rise, known.episode().firstSeen(), telling);
                changes.add(new SignalChange.Grew(known.signal(), now, telling));
                open.set(at, new KnownRise(known.signal(), now, known.told().and(telling)));
                return;
            }
        }
        Episode now = episode(rise, telling.day(), telling);
        UUID signal = ids.get();
        changes.add(new SignalChange.Raised(signal, SignalKind.SLOW_RISE, now, telling));
        open.add(new KnownRise(signal, now, KnownRise.Told.of(telling)));
    }

    private static Episode episode(SlowRises.Rise rise, int firstSeen, Telling telling) {
        return new Episode(rise.zone(), rise.strands(), firstSeen, telling.day(), telling.day(), telling.score());
    }
}
