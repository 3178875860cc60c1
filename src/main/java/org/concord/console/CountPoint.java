package org.concord.console;

import java.time.LocalDate;
import java.util.List;
import org.concord.tension.CountStanding;
import org.concord.tension.SeriesView;

/**
 * A day or some days of a chart.
 *
 * @param label of the time line, where there is room for it
 */
record CountPoint(SeriesView.Item item, CountStanding standing, String label) {

    /** @param days how many each item has */
    static List<CountPoint> of(List<SeriesView.Item> items, int days, LocalDate countedFrom) {
        return items.stream()
                .map(item -> new CountPoint(
                        item, CountStanding.of(item, days, countedFrom), CountWords.SHORT_DAY.format(item.from())))
                .toList();
    }

    boolean stands(CountStanding... asked) {
        return List.of(asked).contains(standing);
    }

    /** The most that has to fit. */
    long highest() {
        Long upper = item.upper();
        return Math.max(item.count(), upper == null ? 0 : upper);
    }
}
