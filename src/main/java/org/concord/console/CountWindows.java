package org.concord.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concord.tension.CountsView;
import org.jspecify.annotations.Nullable;

/**
 * Windows of time below a chart, in as many lanes as it takes so that none covers another. Pure.
 *
 * @param left how many there was no lane for
 */
public record CountWindows(int height, List<Window> windows, int left) {
    private static final int LANE = 28;
    private static final int MOST_LANES = 8;
    private static final int ROOM_FOR_SIGN = 26;
    private static final int BAR = 8;

    /**
     * @param first the days that matter most: of an event its own, without those on which it is only watched; null if none of them is in the chart
     * @param sign what stands for it in the list
     */
    public record Window(
            double x,
            double width,
            int y,
            @Nullable Double first,
            double firstWidth,
            double signX,
            String sign,
            boolean signal) {
        /** Whether its own days are drawn into the watch. */
        public boolean shownApart() {
            return first != null && !signal;
        }

        public int height() {
            return BAR;
        }

        public int signAt() {
            return y - 3;
        }
    }

    /** The lanes begin here. */
    record Place(CountPlot plot, CountsView.Span span, int top) {
        private static double days(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }

        double x(LocalDate day) {
            double all = days(span.from(), span.to()) + 1;
            double at = Math.clamp(days(span.from(), day), 0, all);
            return CountPlot.rounded(plot.left() + at * plot.breadth() / all);
        }

        /** Whether one of the days is in the chart. */
        boolean holds(LocalDate from, LocalDate until) {
            return !from.isAfter(span.to()) && !until.isBefore(span.from());
        }
    }

    /** @param marks of what lies outside of the chart nothing is drawn */
    static CountWindows of(List<CountMark> marks, Place place) {
        List<Double> ends = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        int left = 0;
        List<CountMark> drawn = marks.stream()
                .filter(mark -> place.holds(mark.from(), mark.until()))
                .sorted(Comparator.comparing(CountMark::signal).reversed().thenComparing(CountMark::from))
                .toList();
        for (CountMark mark : drawn) {
            double x = place.x(mark.from());
            int lane = lane(ends, x);
            if (lane == MOST_LANES) {
                left++;
                continue;
            }
            double end = place.x(mark.until().plusDays(1));
            windows.add(window(mark, place, lane));
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, Math.max(end, x + ROOM_FOR_SIGN));
        }
        return new CountWindows(ends.size() * LANE, windows, left);
    }

    private static int lane(List<Double> ends, double x) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) <= x) {
                return lane;
            }
        }
        return ends.size();
    }

    private static Window window(CountMark mark, Place place, int lane) {
        double x = place.x(mark.from());
        double width = CountPlot.rounded(place.x(mark.until().plusDays(1)) - x);
        boolean seen = place.holds(mark.first(), mark.last());
        double first = place.x(mark.first());
        return new Window(
                x,
                width,
                place.top() + lane * LANE + LANE - BAR - 2,
                seen ? first : null,
                seen ? CountPlot.rounded(place.x(mark.last().plusDays(1)) - first) : 0,
                Math.min(x, place.plot().width() - ROOM_FOR_SIGN),
                mark.sign(),
                mark.signal());
    }
}
