package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.concord.tension.CountsView;
import org.concord.tension.SeriesView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether charts of counts are drawn as the counts are. */
class CountChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
    private static final Offset<Double> ROUNDING = Offset.offset(0.02);

    @Test
    void aBarOfFourIsTwiceAsHighAsOneOfTwoAndStandsOnTheBase() {
        CountChart chart = chart(week(0, 2), week(1, 4), week(2, 0), week(3, 9));

        List<CountChart.Bar> bars = chart.bars();
        assertThat(bars.get(1).height()).isCloseTo(2 * bars.get(0).height(), ROUNDING);
        assertThat(bars.get(2).height()).isZero();
        assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isCloseTo(chart.base(), ROUNDING));
        assertThat(bars.get(3).height()).isCloseTo(chart.high(), ROUNDING);
        assertThat(bars.get(3).y()).isCloseTo(chart.roof(), ROUNDING);
    }

    @Test
    void barsStandSideBySideWithinTheChart() {
        CountChart chart =
                chart(IntStream.range(0, 13).mapToObj(at -> week(at, at)).toArray(SeriesView.Item[]::new));

        assertThat(chart.bars()).hasSize(13);
        for (int at = 1; at < 13; at++) {
            CountChart.Bar before = chart.bars().get(at - 1);
            assertThat(chart.bars().get(at).x()).isGreaterThan(before.x() + before.width());
        }
        assertThat(chart.bars().getFirst().x()).isGreaterThan(chart.left());
        assertThat(chart.bars().getLast().x() + chart.bars().getLast().width()).isLessThan(chart.width());
    }

    @Test
    void theBandCoversTheUsualRangeOfEachWeek() {
        CountChart chart = chart(usual(0, 3, 1, 5), usual(1, 3, 2, 8), usual(2, 12, 0, 4));

        assertThat(chart.top()).isEqualTo(12);
        assertThat(chart.bands()).hasSize(1);
        List<double[]> points = points(chart.bands().getFirst());
        assertThat(points).hasSize(12);
        double slot = (chart.width() - chart.left()) / 3.0;
        long[][] ranges = {{1, 5}, {2, 8}, {0, 4}};
        for (int at = 0; at < 3; at++) {
            double left = chart.left() + at * slot;
            assertHas(points, left, at(chart, ranges[at][1]));
            assertHas(points, left + slot, at(chart, ranges[at][1]));
            assertHas(points, left, at(chart, ranges[at][0]));
            assertHas(points, left + slot, at(chart, ranges[at][0]));
        }
    }

    @Test
    void theBandIsBrokenWhereNothingIsUsualAndThatPlaceIsMarked() {
        SeriesView.Item out = new SeriesView.Item(FIRST.plusDays(7), 0, null, null, null, null, false, 7);
        CountChart chart = chart(usual(0, 3, 1, 5), out, usual(2, 3, 1, 5), usual(3, 3, 1, 5));

        assertThat(chart.bands()).hasSize(2);
        assertThat(chart.gaps()).hasSize(1);
        CountChart.Gap gap = chart.gaps().getFirst();
        assertThat(gap.out()).isTrue();
        assertThat(gap.x()).isLessThan(chart.bars().get(1).x());
        assertThat(gap.x() + gap.width())
                .isGreaterThan(chart.bars().get(1).x() + chart.bars().get(1).width());
    }

    @Test
    void whatLiesBeforeCountingIsNoOutage() {
        CountChart chart = CountChart.of(
                CountPoint.of(List.of(week(0, 0), week(1, 1)), 7, FIRST.plusDays(7)), CountPlot.SMALL, List.of());

        assertThat(chart.gaps()).extracting(CountChart.Gap::out).containsExactly(false);
    }

    @Test
    void oneReportDoesNotFillAChartAndMoreThanUsualHasASign() {
        CountChart chart = chart(usual(0, 1, 0, 2), usual(1, 3, 0, 2), week(2, 1));

        assertThat(chart.top()).isEqualTo(4);
        assertThat(chart.bars()).extracting(CountChart.Bar::more).containsExactly(false, true, false);
        assertThat(points(chart.bars().get(1).sign())).allSatisfy(point -> assertThat(point[1])
                .isBetween(0.0, chart.bars().get(1).y()));
    }

    @Test
    void anEmptyChartIsDrawnToo() {
        CountChart chart = chart();

        assertThat(chart.bars()).isEmpty();
        assertThat(chart.bands()).isEmpty();
    }

    @Test
    void whatLeadsSomewhereLiesOverItsBars() {
        List<SeriesView.Item> days =
                IntStream.range(0, 14).mapToObj(at -> day(at, 1)).toList();
        CountChart chart = CountChart.of(
                CountPoint.of(days, 1, FIRST),
                CountPlot.STRIP,
                List.of(new CountChart.Lead(7, 7, "/there", "The second week")));

        CountChart.Hit hit = chart.hits().getFirst();
        assertThat(hit.x())
                .isBetween(chart.bars().get(6).x(), chart.bars().get(7).x());
        assertThat(hit.x() + hit.width()).isCloseTo(chart.width(), ROUNDING);
    }

    @Test
    void aWatchIsDrawnOverItsDaysAndCutOffAtTheEdges() {
        CountWindows windows = windows(
                mark(FIRST.plusDays(10), FIRST.plusDays(10), FIRST.plusDays(24)),
                mark(FIRST.minusDays(5), FIRST.minusDays(10), FIRST.plusDays(3)),
                mark(FIRST.minusDays(30), FIRST.minusDays(30), FIRST.minusDays(16)));

        double day = CountPlot.STRIP.breadth() / 91.0;
        assertThat(windows.windows()).hasSize(2);
        CountWindows.Window cut = windows.windows().getFirst();
        assertThat(cut.x()).isCloseTo(CountPlot.STRIP.left(), ROUNDING);
        assertThat(cut.width()).isCloseTo(4 * day, ROUNDING);
        assertThat(cut.first()).isNull();
        CountWindows.Window whole = windows.windows().getLast();
        assertThat(whole.x()).isCloseTo(CountPlot.STRIP.left() + 10 * day, ROUNDING);
        assertThat(whole.width()).isCloseTo(15 * day, ROUNDING);
        assertThat(whole.firstWidth()).isCloseTo(day, ROUNDING);
    }

    @Test
    void noWindowCoversAnotherAndWhatHasNoRoomIsCounted() {
        List<CountMark> many = new ArrayList<>(
                Collections.nCopies(10, mark(FIRST.plusDays(10), FIRST.plusDays(10), FIRST.plusDays(24))));
        many.add(mark(FIRST.plusDays(40), FIRST.plusDays(40), FIRST.plusDays(54)));
        CountWindows windows = windows(many.toArray(CountMark[]::new));

        assertThat(windows.windows()).hasSize(9);
        assertThat(windows.left()).isEqualTo(2);
        assertThat(windows.windows().stream()
                        .map(window -> window.y() + " " + window.x())
                        .distinct())
                .hasSize(9);
        assertThat(windows.windows().getLast().y())
                .isEqualTo(windows.windows().getFirst().y());
    }

    private static CountChart chart(SeriesView.Item... weeks) {
        return CountChart.of(CountPoint.of(List.of(weeks), 7, FIRST), CountPlot.SMALL, List.of());
    }

    private static CountWindows windows(CountMark... marks) {
        CountsView.Span span =
                new CountsView.Span(FIRST, FIRST.plusDays(90), FIRST.minusDays(300), 40, false, true, 55, 90);
        return CountWindows.of(List.of(marks), new CountWindows.Place(CountPlot.STRIP, span, 200));
    }

    private static CountMark mark(LocalDate day, LocalDate from, LocalDate until) {
        return new CountMark("E1", false, from, until, day, day, "A march", "", null);
    }

    private static SeriesView.Item week(int at, int count) {
        return item(at * 7, count, null, null);
    }

    private static SeriesView.Item day(int at, int count) {
        return item(at, count, null, null);
    }

    private static SeriesView.Item usual(int at, int count, long lower, long upper) {
        return item(at * 7, count, lower, upper);
    }

    private static SeriesView.Item item(int day, int count, @Nullable Long lower, @Nullable Long upper) {
        Double expected = upper == null ? null : upper / 2.0;
        return new SeriesView.Item(FIRST.plusDays(day), count, expected, lower, upper, expected, false, 0);
    }

    private static double at(CountChart chart, long count) {
        return chart.base() - (double) count * chart.high() / chart.top();
    }

    private static List<double[]> points(String polygon) {
        return Stream.of(polygon.split(" "))
                .map(point -> Stream.of(point.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static void assertHas(List<double[]> points, double x, double y) {
        assertThat(points)
                .as("%s,%s", x, y)
                .anyMatch(point -> Math.abs(point[0] - x) < 0.02 && Math.abs(point[1] - y) < 0.02);
    }
}
