package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Evidence of slow build-ups, carried from day to day: of every cell and of every strand in the whole city. What counts on
 * a day is what became known on it, whenever it was, so that nothing has to be taken back when late reports come.
 */
record SlowRises(List<Track> tracks) {

    /**
     * @param since the day after which the evidence never ran out
     * @param count reports that became known since, of which so many were expected
     */
    record Track(double evidence, int since, int count, double expected) {
        Track next(int day, Today today) {
            double now = SlowRise.BY_EIGHT_TENTHS.next(evidence, today.count(), today.expected(), today.scatter());
            return now == 0
                    ? new Track(0, day, 0, 0)
                    : new Track(now, since, count + today.count(), expected + today.expected());
        }
    }

    /** What one series brought today; scatter is its variance beyond Poisson, relative to the mean squared. */
    record Today(int count, double expected, double scatter) {}

    /** Evidence above the limit. It starts again from nothing afterwards. */
    record Rise(Zone zone, StrandSet strands, Track track) {}

    record Day(SlowRises next, List<Rise> rises) {}

    SlowRises {
        tracks = List.copyOf(tracks);
    }

    /** Cells first, then the strands of the whole city. */
    static SlowRises none(Grid grid, int day) {
        return new SlowRises(IntStream.range(0, grid.cells() + grid.strands())
                .mapToObj(series -> new Track(0, day, 0, 0))
                .toList());
    }

    /** The same but for that of one series. */
    SlowRises with(int series, Track track) {
        List<Track> next = new ArrayList<>(tracks);
        next.set(series, track);
        return new SlowRises(next);
    }

    /** Where the evidence of such a rise stands among the tracks. */
    static int series(Grid grid, Zone zone, StrandSet strands) {
        int strand = strands.strands().nextSetBit(0);
        return zone.wholeCity() ? grid.cells() + strand : grid.cell(zone.wards().nextSetBit(0), strand);
    }

    Day on(CountHistory history, int day, Picture picture, double limit) {
        return on(day, today(history, day, picture), history.grid(), limit);
    }

    Day on(int day, List<Today> today, Grid grid, double limit) {
        List<Track> next = new ArrayList<>();
        List<Rise> rises = new ArrayList<>();
        for (int series = 0; series < tracks.size(); series++) {
            Track track = tracks.get(series).next(day, today.get(series));
            boolean risen = track.evidence() > limit && (series >= grid.cells() || grid.placed(series));
            next.add(risen ? new Track(0, day, 0, 0) : track);
            if (risen) {
                rises.add(new Rise(zone(grid, series), strands(grid, series), track));
            }
        }
        return new Day(new SlowRises(next), List.copyOf(rises));
    }

    private static Zone zone(Grid grid, int series) {
        return series < grid.cells() ? Zone.of(grid.wardOf(series)) : Zone.city(grid.wards());
    }

    private static StrandSet strands(Grid grid, int series) {
        return StrandSet.of(grid.strandOf(series));
    }

    static List<Today> today(CountHistory history, int day, Picture picture) {
        Grid grid = history.grid();
        int[] counts = new int[grid.cells()];
        history.sightings().stream()
                .filter(one -> one.knownOn() == day && counts(one))
                .forEach(one -> counts[grid.cell(one.ward(), one.strand())]++);
        double[] expected = IntStream.range(0, grid.cells())
                .mapToDouble(cell -> expectedToday(cell, day, picture))
                .toArray();
        List<Today> today = new ArrayList<>();
        for (int cell = 0; cell < grid.cells(); cell++) {
            today.add(together(new int[] {cell}, counts, expected, picture.baseline()));
        }
        for (int strand = 0; strand < grid.strands(); strand++) {
            int[] cells = StrandSet.of(strand).cells(grid, Zone.city(grid.wards()));
            today.add(together(cells, counts, expected, picture.baseline()));
        }
        return today;
    }

    /** What is told later than that is of another time. */
    static boolean counts(Sighting one) {
        return one.knownOn() - one.day() <= ReportingDelay.LONGEST;
    }

    private static double expectedToday(int cell, int day, Picture picture) {
        double expected = 0;
        for (int age = 0; age <= ReportingDelay.LONGEST; age++) {
            expected += picture.baseline().expected(cell, day - age)
                    * picture.delay().becomingKnown(age);
        }
        return expected;
    }

    private static Today together(int[] cells, int[] counts, double[] expected, Baseline baseline) {
        int count = 0;
        double sum = 0;
        for (int cell : cells) {
            count += counts[cell];
            sum += expected[cell];
        }
        double scatter = (baseline.dispersion() - 1) / sum + baseline.uncertainty(cells) + baseline.cityScatter();
        return new Today(count, sum, scatter);
    }
}
