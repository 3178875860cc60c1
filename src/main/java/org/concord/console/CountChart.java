package org.concord.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.tension.CountStanding;
import org.jspecify.annotations.Nullable;

/**
 * Counts as bars before a band of what is usual, drawn to its own scale. Pure.
 *
 * @param roof the upper edge of the scale; {@code base} is its lower one
 * @param top how many the whole height stands for
 * @param bands one for each run of items of which something is usual, as points of a polygon
 * @param gaps where nobody could report or nobody counted: an empty place there is not calm
 * @param hits places that lead somewhere, over all of the height
 * @param windows of time, below the time line
 */
public record CountChart(
        int width,
        int height,
        int left,
        int roof,
        int base,
        long top,
        List<Bar> bars,
        List<String> bands,
        List<Gap> gaps,
        List<Label> labels,
        List<Hit> hits,
        List<CountWindows.Window> windows) {

    /** One report shall not fill a chart. */
    private static final long LOWEST_TOP = 4;

    private static final double MARGIN = 0.14;
    private static final int SIGN = 8;

    /**
     * @param more whether it is above what is usual
     * @param part whether on some of its days nobody could report
     */
    public record Bar(double x, double y, double width, double height, boolean more, boolean part) {
        /** A triangle above the bar, as points. */
        public String sign() {
            double middle = CountPlot.rounded(x + width / 2);
            return "%s,%s %s,%s %s,%s"
                    .formatted(middle - SIGN / 2.0, y - 3, middle + SIGN / 2.0, y - 3, middle, y - 3 - SIGN);
        }
    }

    /** @param out whether there was no service, and not that counting had not begun */
    public record Gap(double x, double width, boolean out) {}

    public record Label(double x, String text) {}

    public record Hit(double x, double width, String path, String title) {}

    /** What some of the items lead to, from the first one on. */
    record Lead(int first, int items, String path, String title) {}

    static CountChart of(List<CountPoint> points, CountPlot plot, List<Lead> leads) {
        long top = Math.max(
                LOWEST_TOP, points.stream().mapToLong(CountPoint::highest).max().orElse(0));
        Drawing drawing = new Drawing(points, plot, top);
        return new CountChart(
                plot.width(),
                plot.height(),
                plot.left(),
                plot.above(),
                plot.base(),
                top,
                IntStream.range(0, points.size()).mapToObj(drawing::bar).toList(),
                drawing.bands(),
                IntStream.range(0, points.size()).boxed().flatMap(drawing::gap).toList(),
                drawing.labels(),
                leads.stream().map(drawing::hit).toList(),
                List.of());
    }

    /** The same with windows of time below it. */
    CountChart with(CountWindows below) {
        return new CountChart(
                width,
                height + below.height(),
                left,
                roof,
                base,
                top,
                bars,
                bands,
                gaps,
                labels,
                hits,
                below.windows());
    }

    public int high() {
        return base - roof;
    }

    /** Where the numbers of the scale end. */
    public int scaleAt() {
        return left - 5;
    }

    /** Where the number of the top stands. */
    public int topAt() {
        return roof + 5;
    }

    public int labelsAt() {
        return base + 17;
    }

    /** What every part of a chart is placed by. */
    private record Drawing(List<CountPoint> points, CountPlot plot, long top) {
        double slot() {
            return (double) plot.breadth() / Math.max(1, points.size());
        }

        double x(double item) {
            return CountPlot.rounded(plot.left() + item * slot());
        }

        double y(double count) {
            return CountPlot.rounded(plot.base() - count * plot.high() / top);
        }

        Bar bar(int at) {
            CountPoint point = points.get(at);
            double y = y(point.item().count());
            return new Bar(
                    x(at + MARGIN),
                    y,
                    CountPlot.rounded(slot() * (1 - 2 * MARGIN)),
                    CountPlot.rounded(plot.base() - y),
                    point.stands(CountStanding.MORE, CountStanding.FAR_MORE),
                    point.item().daysOut() > 0);
        }

        Stream<Gap> gap(int at) {
            CountPoint point = points.get(at);
            return point.stands(CountStanding.NO_SERVICE, CountStanding.BEFORE_COUNTING)
                    ? Stream.of(new Gap(x(at), CountPlot.rounded(slot()), point.stands(CountStanding.NO_SERVICE)))
                    : Stream.empty();
        }

        List<String> bands() {
            List<String> bands = new ArrayList<>();
            int first = 0;
            for (int at = 0; at <= points.size(); at++) {
                if (at == points.size() || points.get(at).item().upper() == null) {
                    if (at > first) {
                        bands.add(band(first, at));
                    }
                    first = at + 1;
                }
            }
            return bands;
        }

        /** Along the upper ends from the left, and back along the lower ones; in steps, as each item has its own. */
        private String band(int first, int end) {
            Stream<String> above = IntStream.range(first, end)
                    .boxed()
                    .flatMap(at -> step(at, at + 1, points.get(at).item().upper()));
            Stream<String> below = IntStream.range(first, end)
                    .map(at -> first + end - 1 - at)
                    .boxed()
                    .flatMap(at -> step(at + 1, at, points.get(at).item().lower()));
            return Stream.concat(above, below).collect(Collectors.joining(" "));
        }

        private Stream<String> step(int from, int to, @Nullable Long count) {
            double y = y(count == null ? 0 : count);
            return Stream.of(x(from) + "," + y, x(to) + "," + y);
        }

        List<Label> labels() {
            int every = Math.max(1, (points.size() + plot.labels() - 1) / plot.labels());
            return IntStream.iterate(0, at -> at < points.size(), at -> at + every)
                    .mapToObj(at -> new Label(x(at), points.get(at).label()))
                    .toList();
        }

        Hit hit(Lead lead) {
            return new Hit(x(lead.first()), CountPlot.rounded(lead.items() * slot()), lead.path(), lead.title());
        }
    }
}
