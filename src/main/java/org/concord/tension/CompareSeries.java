package org.concord.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A series of counts beside what is usual, by the model of the last day known. So its band is that of today also for days long past: it shows how they
 * look now, not what was said of them then. Pure.
 */
final class CompareSeries {
    /** As the detector does, nothing is said of less. */
    private static final int LEAST = 3;

    /** A series by itself: about once in three years of days. */
    private static final double RARE = 1e-3;

    private static final double BAND = 0.95;
    private static final double BELOW = 1 - BAND;

    private final KnownCounts known;
    private final Optional<Picture> picture;
    private final int[] cells;

    private CompareSeries(KnownCounts known, Optional<Picture> picture, int[] cells) {
        this.known = known;
        this.picture = picture;
        this.cells = cells.clone();
    }

    /**
     * Several series beside what is usual, which was learnt once.
     *
     * @param series of each the cells of the grid that are counted together
     */
    static List<CompareSeries> each(CityPicture city, Days days, List<int[]> series) {
        KnownCounts known = city.city().history().knownOn((int) city.asOf().toEpochDay(), (int)
                days.from().toEpochDay());
        return series.stream()
                .map(cells -> new CompareSeries(known, Optional.ofNullable(city.usual()), cells))
                .toList();
    }

    Optional<Integer> weeks() {
        return picture.map(one -> one.baseline().weeks());
    }

    /** @param step days; what is left over at the end is shorter */
    List<SeriesView.Item> items(Days days, int step) {
        List<SeriesView.Item> items = new ArrayList<>();
        int last = (int) days.to().toEpochDay();
        for (int day = (int) days.from().toEpochDay(); day <= last; day += step) {
            items.add(item(day, Math.min(last, day + step - 1)));
        }
        return items;
    }

    private SeriesView.Item item(int first, int last) {
        LocalDate from = LocalDate.ofEpochDay(first);
        int count = IntStream.rangeClosed(first, last).map(this::count).sum();
        int out = (int) IntStream.rangeClosed(first, last).filter(known::outage).count();
        boolean opened = first >= known.history().openedOn();
        if (picture.isEmpty() || !opened || out > last - first) {
            return new SeriesView.Item(from, count, null, null, null, null, false, out);
        }
        double expected = IntStream.rangeClosed(first, last)
                .mapToDouble(day -> expected(picture.get(), day))
                .sum();
        Baseline baseline = picture.get().baseline();
        CountLaw law = baseline.law(expected, baseline.uncertainty(cells));
        double chance = law.upperTail(count);
        return new SeriesView.Item(
                from,
                count,
                expected,
                law.quantile(BELOW),
                law.quantile(BAND),
                chance,
                count >= LEAST && chance <= RARE,
                out);
    }

    private int count(int day) {
        return IntStream.of(cells).map(cell -> known.on(day, cell)).sum();
    }

    private double expected(Picture usual, int day) {
        return known.outage(day)
                ? 0
                : IntStream.of(cells)
                        .mapToDouble(cell -> usual.expectedKnown(cell, day, known.asOf() - day))
                        .sum();
    }
}
