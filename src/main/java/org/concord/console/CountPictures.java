package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.tension.CountsView;
import org.concord.tension.SeriesView;
import org.jspecify.annotations.Nullable;

/** Draws counts beside what is usual, and the tables that say the same; both lead to the cases behind them, for those who work on cases. */
@ApplicationScoped
class CountPictures {
    private final CountWords words;
    private final CurrentActor actor;

    CountPictures(CountWords words, CurrentActor actor) {
        this.words = words;
        this.actor = actor;
    }

    /** One of many small charts. */
    public record Small(String code, String name, String path, String said, CountChart chart) {}

    /**
     * A line of a table.
     *
     * @param cases where the cases behind it are; null if there are none, or the reader sees figures alone
     */
    public record Row(
            String days,
            String count,
            String usual,
            String note,
            @Nullable String cases) {}

    /** Analysts see figures alone. */
    boolean leads() {
        Actor.Person person = actor.person();
        return person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
    }

    Small small(CountsView.OfWard ward, CountsView.Span span) {
        List<CountPoint> weeks = CountPoint.of(ward.weeks(), CountsView.WEEK, span.countedFrom());
        return new Small(
                ward.code(),
                ward.name(),
                WardCountsPage.path(ward.code()),
                words.said(ward, span),
                CountChart.of(weeks, CountPlot.SMALL, List.of()));
    }

    /** Each bar leads to its week's cases. */
    CountChart large(CountsView.OfWard ward, CountsView.Span span) {
        List<CountPoint> weeks = CountPoint.of(ward.weeks(), CountsView.WEEK, span.countedFrom());
        return CountChart.of(weeks, CountPlot.WARD, hits(weeks, CountsView.WEEK, WardCasesPage.path(ward.code())));
    }

    /** A bar of a day is too narrow to be hit: each seven lead to their cases together. */
    CountChart strip(CountsView view) {
        List<CountPoint> days = CountPoint.of(view.days(), 1, view.span().countedFrom());
        return CountChart.of(days, CountPlot.STRIP, hits(days, 1, CityCasesPage.PATH));
    }

    /** The latest first. */
    List<Row> rows(CountsView.OfWard ward, CountsView.Span span) {
        return rows(
                CountPoint.of(ward.weeks(), CountsView.WEEK, span.countedFrom()),
                CountsView.WEEK,
                WardCasesPage.path(ward.code()));
    }

    /** The latest first. */
    List<Row> rows(CountsView view) {
        return rows(CountPoint.of(view.days(), 1, view.span().countedFrom()), 1, CityCasesPage.PATH);
    }

    private List<Row> rows(List<CountPoint> points, int days, String cases) {
        boolean leads = leads();
        return points.reversed().stream()
                .map(point -> {
                    SeriesView.Item item = point.item();
                    return new Row(
                            words.days(item.from(), days),
                            Figure.readable(item.count()),
                            CountWords.usual(item),
                            words.note(point, days),
                            leads && item.count() > 0 ? of(cases, item.from(), days) : null);
                })
                .toList();
    }

    private List<CountChart.Lead> hits(List<CountPoint> points, int days, String cases) {
        int items = CountsView.WEEK / days;
        return IntStream.iterate(0, at -> at < points.size(), at -> at + items)
                .filter(at -> leads() && counted(points, at, items) > 0)
                .mapToObj(at -> {
                    LocalDate from = points.get(at).item().from();
                    String title =
                            words.days(from, CountsView.WEEK) + ": " + CountWords.incidents(counted(points, at, items));
                    return new CountChart.Lead(at, items, of(cases, from, CountsView.WEEK), title);
                })
                .toList();
    }

    private static int counted(List<CountPoint> points, int first, int items) {
        return points.subList(first, Math.min(points.size(), first + items)).stream()
                .mapToInt(point -> point.item().count())
                .sum();
    }

    private static String of(String cases, LocalDate from, int days) {
        return "%s?from=%s&to=%s".formatted(cases, from, from.plusDays(days - 1L));
    }
}
