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
        List<KnownRise> open = new ArrayList<>();
        for (KnownRise rise : before) {
            if (rise.episode().openOn(day)) {
                open.add(rise);
            } else {
                changes.add(new SignalChange.Ended(rise.signal(), day));
            }
        }
        boolean learning = city.history().daysBy(day) <= SpikeDetector.LEARNING_DAYS
                && city.history().usualWeek().isEmpty();
        Optional<Picture> picture = learning ? Optional.empty() : Picture.asOf(day, city.history());
        if (picture.isEmpty()) {
            return new After(evidence, open, changes);
        }
        SlowRises.Day found = evidence.on(city.history(), day, picture.get(), bar.slowLimit());
        Telling.Context context =
                new Telling.Context(city.words(), picture.get().baseline().weeks());
        for (SlowRises.Rise rise : found.rises()) {
            if (!spikes.tell(rise.zone(), rise.strands(), day)) {
                OptionalInt last = spikes.lastTold(rise.zone(), rise.strands());
                told(rise, Telling.of(rise, day, last, context), open, changes);
            }
        }
        return new After(found.next(), open, changes);
    }

    private void told(SlowRises.Rise rise, Telling telling, List<KnownRise> open, List<SignalChange> changes) {
        for (int at = 0; at < open.size(); at++) {
            KnownRise known = open.get(at);
            if (known.episode().covers(rise.zone(), rise.strands())) {
                Episode now = episode(rise, known.episode().firstSeen(), telling);
                changes.add(new SignalChange.Grew(known.signal(), now, telling));
                open.set(at, known.with(now));
                return;
            }
        }
        Episode now = episode(rise, telling.day(), telling);
        UUID signal = ids.get();
        changes.add(new SignalChange.Raised(signal, SignalKind.SLOW_RISE, now, telling));
        open.add(new KnownRise(signal, now, null));
    }

    private static Episode episode(SlowRises.Rise rise, int firstSeen, Telling telling) {
        return new Episode(rise.zone(), rise.strands(), firstSeen, telling.day(), telling.day(), telling.score());
    }
}
