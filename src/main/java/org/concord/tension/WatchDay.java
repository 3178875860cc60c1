package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** One day's spikes, beside the signals that tell of them already. Pure: the same day a second time changes nothing. */
final class WatchDay {
    private static final int FEWEST = 3;

    private final CityHistory city;
    private final SpikeDetector detector;
    private final Watch.Bar bar;
    private final Supplier<UUID> ids;

    WatchDay(CityHistory city, Watch.Bar bar, Supplier<UUID> ids) {
        this.city = city;
        this.detector = new SpikeDetector(city.city(), city.words());
        this.bar = bar;
        this.ids = ids;
    }

    /** @param over those that have ended, so that it can be told when the like was told last */
    record Rises(List<KnownRise> open, List<Episode> over) {
        Rises {
            open = List.copyOf(open);
            over = List.copyOf(over);
        }

        Episodes episodes() {
            return new Episodes(open.stream().map(KnownRise::episode).toList(), over);
        }
    }

    record After(Rises rises, List<SignalChange> changes) {}

    After on(int day, Rises before) {
        Episodes known = before.episodes();
        SpikeDetector.Day found =
                detector.detect(city.history(), day, new SpikeDetector.State(bar.height(), bar.budget(), known));
        if (found.episodes() == known) {
            return new After(before, List.of());
        }
        List<SignalChange> changes = new ArrayList<>();
        List<KnownRise> going = new ArrayList<>();
        for (KnownRise rise : before.open()) {
            if (rise.episode().openOn(day)) {
                going.add(rise);
            } else {
                changes.add(new SignalChange.Ended(rise.signal(), day));
            }
        }
        List<KnownRise> open = new ArrayList<>();
        List<Episode> now = found.episodes().open();
        for (int at = 0; at < now.size(); at++) {
            open.add(
                    at < going.size()
                            ? goneOn(going.get(at), now.get(at), found, changes)
                            : begun(now.get(at), found, changes));
        }
        return new After(new Rises(open, found.episodes().over()), changes);
    }

    private KnownRise goneOn(KnownRise rise, Episode now, SpikeDetector.Day found, List<SignalChange> changes) {
        if (now.equals(rise.episode())) {
            return rise;
        }
        boolean told = now.toldOn() != rise.episode().toldOn()
                || now.toldScore() != rise.episode().toldScore();
        if (!told) {
            changes.add(new SignalChange.WentOn(rise.signal(), now.lastExceeded()));
            return rise.with(now);
        }
        Spike spike = spike(now, Episodes.News.GREW, found);
        changes.add(new SignalChange.Grew(rise.signal(), now, Telling.of(spike, city)));
        return new KnownRise(rise.signal(), now, KnownRise.Told.of(spike));
    }

    private KnownRise begun(Episode now, SpikeDetector.Day found, List<SignalChange> changes) {
        Spike spike = spike(now, Episodes.News.NEW, found);
        UUID signal = ids.get();
        changes.add(new SignalChange.Raised(signal, SignalKind.SPIKE, now, Telling.of(spike, city)));
        return new KnownRise(signal, now, KnownRise.Told.of(spike));
    }

    private static Spike spike(Episode now, Episodes.News news, SpikeDetector.Day found) {
        return found.spikes().stream()
                .filter(spike -> spike.news() == news
                        && spike.finding().score() == now.toldScore()
                        && now.covers(spike.finding()))
                .findFirst()
                .orElseThrow();
    }

    /** Of what was told, reports may turn out to be of another kind or place, or none at all: what is left is counted again. */
    After recounted(int day, Rises before) {
        List<SignalChange> changes = new ArrayList<>();
        List<KnownRise> open = new ArrayList<>();
        for (KnownRise rise : before.open()) {
            KnownRise.Told told = rise.told();
            int left = left(rise.episode(), told);
            if (left < told.count() && !standsOut(left, told)) {
                changes.add(new SignalChange.Withdrawn(rise.signal(), day, told.count(), left));
            } else {
                open.add(rise);
            }
        }
        return new After(new Rises(open, before.over()), changes);
    }

    private int left(Episode episode, KnownRise.Told told) {
        int[] counts = city.history().knownOn(told.day(), told.from()).last(told.day() - told.from() + 1);
        int left = 0;
        for (int cell : episode.strands().cells(city.history().grid(), episode.zone())) {
            left += counts[cell];
        }
        return left;
    }

    private boolean standsOut(int left, KnownRise.Told told) {
        CountLaw law = Objects.requireNonNull(told.law());
        return left >= FEWEST && -law.log10UpperTail(left) >= bar.height();
    }
}
