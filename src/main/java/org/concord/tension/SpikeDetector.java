package org.concord.tension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Is tension rising anywhere in the city? One engine from the first weeks to years of history: what is usual is learnt from
 * all wards together, each ward and its neighbours are compared with it over the last days, and the bar is set so that the
 * whole city raises no more false alerts than promised. It proposes; officers judge.
 */
final class SpikeDetector {

    /** Before so many days nothing is called unusual, unless what is usual was told. */
    static final int LEARNING_DAYS = 28;

    private static final int LOOKED_BACK = 14;

    private final WindowScan scan;
    private final Grid grid;
    private final SpikeWords words;

    SpikeDetector(CityMap city, SpikeWords words) {
        this.grid = city.grid(words.strands().size());
        this.scan = new WindowScan(city, grid);
        this.words = words;
    }

    /** The bar in force, the curve it was read from, and the rises already going on. */
    record State(double bar, AlarmBudget budget, Episodes episodes) {}

    /** How the day left the rises, and what stands above the bar. */
    record Day(Episodes episodes, List<Spike> spikes) {}

    /** Empty while there is nothing to compare with. To be renewed every week. */
    Optional<AlarmBudget> budget(CountHistory history, int asOf, AlarmBudget.Effort effort) {
        return Picture.asOf(asOf, history).map(picture -> AlarmBudget.simulated(scan, picture, asOf, effort));
    }

    /** The same history, day and state give the same answer. */
    Day detect(CountHistory history, int asOf, State state) {
        return Picture.toJudgeBy(asOf, history)
                .map(picture -> detect(history, asOf, state, picture))
                .orElse(new Day(state.episodes(), List.of()));
    }

    private Day detect(CountHistory history, int asOf, State state, Picture picture) {
        KnownCounts known = history.knownOn(asOf, asOf - LOOKED_BACK + 1);
        Episodes.Day day = state.episodes().on(asOf, scan.scan(known, picture, state.bar()), state.bar());
        List<Spike> spikes = day.verdicts().stream()
                .map(verdict -> spike(verdict, known, picture, state.budget()))
                .toList();
        return new Day(day.episodes(), spikes);
    }

    private Spike spike(Episodes.Verdict verdict, KnownCounts known, Picture picture, AlarmBudget budget) {
        Finding finding = verdict.finding();
        List<Spike.Part> parts = parts(finding, known);
        AlarmBudget.Rarity rarity = budget.rarity(finding.score());
        return new Spike(
                verdict.news(),
                finding,
                known.asOf(),
                finding.law().quantile(0.05),
                finding.law().quantile(0.95),
                rarity,
                verdict.lastTold(),
                began(finding, known, picture),
                complete(finding, known, picture),
                (int) IntStream.range(0, finding.days())
                        .filter(age -> known.outage(known.asOf() - age))
                        .count(),
                picture.baseline().weeks(),
                parts,
                words.sentence(verdict, known.asOf(), rarity, parts));
    }

    private List<Spike.Part> parts(Finding finding, KnownCounts known) {
        int[] counts = known.last(finding.days());
        List<Spike.Part> parts = new ArrayList<>();
        for (int cell : finding.strands().cells(grid, finding.zone())) {
            if (counts[cell] > 0) {
                parts.add(new Spike.Part(grid.wardOf(cell), grid.strandOf(cell), counts[cell]));
            }
        }
        parts.sort(Comparator.comparingInt(Spike.Part::count).reversed());
        return parts;
    }

    /** The first day of the run up to today that is least like chance. */
    private int began(Finding finding, KnownCounts known, Picture picture) {
        int[] cells = finding.strands().cells(grid, finding.zone());
        double expected = 0;
        int count = 0;
        int began = known.asOf();
        double highest = Double.NEGATIVE_INFINITY;
        for (int day = known.asOf(); day >= known.from(); day--) {
            int age = known.asOf() - day;
            for (int cell : cells) {
                count += known.on(day, cell);
                expected += known.outage(day) ? 0 : picture.expectedKnown(cell, day, age);
            }
            double ratio = count > expected ? count * Math.log(count / expected) - (count - expected) : 0;
            if (ratio > highest) {
                highest = ratio;
                began = day;
            }
        }
        return began;
    }

    private double complete(Finding finding, KnownCounts known, Picture picture) {
        double in = IntStream.range(0, finding.days())
                .mapToDouble(
                        age -> picture.delay().known(age) * picture.baseline().weekday(known.asOf() - age))
                .sum();
        double all = IntStream.range(0, finding.days())
                .mapToDouble(age -> picture.baseline().weekday(known.asOf() - age))
                .sum();
        return in / all;
    }
}
