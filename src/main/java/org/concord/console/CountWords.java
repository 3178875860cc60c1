package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concord.tension.CountStanding;
import org.concord.tension.CountsView;
import org.concord.tension.SeriesView;

/** Counts beside what is usual, in words: what a chart says to whoever does not see it. */
@ApplicationScoped
class CountWords {
    static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final String UNKNOWN = "–";

    private final Dates dates;

    CountWords(Dates dates) {
        this.dates = dates;
    }

    /** What was counted in a ward: the last week, the highest, and where nobody could tell. */
    String said(CountsView.OfWard ward, CountsView.Span span) {
        List<CountPoint> weeks = CountPoint.of(ward.weeks(), CountsView.WEEK, span.countedFrom());
        String counted = ward.silent()
                ? "Nothing was counted here in these thirteen weeks. That is not the same as calm: perhaps nobody tells us."
                : last(weeks.getLast()) + highest(ward.weeks());
        return counted + outages(weeks) + beginning(weeks, span);
    }

    /** What was counted in the city by day. */
    String said(CountsView view) {
        List<CountPoint> days = CountPoint.of(view.days(), 1, view.span().countedFrom());
        List<CountPoint> week = days.subList(Math.max(0, days.size() - CountsView.WEEK), days.size());
        int all = view.days().stream().mapToInt(SeriesView.Item::count).sum();
        int lately = week.stream().mapToInt(one -> one.item().count()).sum();
        long more = days.stream()
                .filter(one -> one.stands(CountStanding.MORE, CountStanding.FAR_MORE))
                .count();
        String above = view.span().weeksOfHistory() == null
                ? " What is usual is not known yet."
                : " On %s there were more than is usual.".formatted(more == 0 ? "no day" : several(more, "day"));
        return "%s on these days, %d in the last seven.%s".formatted(incidents(all), lately, above)
                + outages(days)
                + beginning(days, view.span());
    }

    private static String last(CountPoint week) {
        String counted = incidents(week.item().count()) + " in the last seven days";
        String range = usual(week.item());
        String usual = range.equals("0") ? "none" : range;
        return switch (week.standing()) {
            case NO_SERVICE -> "In the last seven days there was no service, so nobody could report.";
            case BEFORE_COUNTING, NOT_KNOWN -> counted + ". What is usual is not known yet.";
            case USUAL -> counted + "; " + usual + " would be usual.";
            case FEWER -> counted + "; that is fewer than usual, which would be " + usual + ".";
            case MORE -> counted + "; that is more than usual, which would be " + usual + ".";
            case FAR_MORE -> counted + "; that is far more than usual, which would be " + usual + ".";
        };
    }

    private String highest(List<SeriesView.Item> weeks) {
        SeriesView.Item highest = weeks.reversed().stream()
                .max(Comparator.comparingInt(SeriesView.Item::count))
                .orElseThrow();
        return highest == weeks.getLast()
                ? " No week had more."
                : " The most in seven days was %d, from %s.".formatted(highest.count(), dates.day(highest.from()));
    }

    private static String outages(List<CountPoint> points) {
        int daysOut = points.stream().mapToInt(one -> one.item().daysOut()).sum();
        return daysOut == 0 ? "" : " On %s there was no service.".formatted(several(daysOut, "day"));
    }

    private String beginning(List<CountPoint> points, CountsView.Span span) {
        return points.stream().anyMatch(one -> one.stands(CountStanding.BEFORE_COUNTING))
                ? " Counting began on " + dates.day(span.countedFrom()) + "."
                : "";
    }

    /** Such as “2 to 7”; a dash where nothing is known to be usual. */
    static String usual(SeriesView.Item item) {
        if (item.lower() == null || item.upper() == null) {
            return UNKNOWN;
        }
        return item.lower().equals(item.upper()) ? String.valueOf(item.upper()) : item.lower() + " to " + item.upper();
    }

    /** What else there is to say of a point; empty for what is as usual. */
    String note(CountPoint point, int days) {
        List<String> notes = new ArrayList<>();
        switch (point.standing()) {
            case BEFORE_COUNTING -> notes.add("before counting began");
            case NO_SERVICE -> notes.add("no service: nobody could report");
            case NOT_KNOWN -> notes.add("nothing to compare with yet");
            case FEWER -> notes.add("fewer than usual");
            case USUAL -> {}
            case MORE -> notes.add("more than usual");
            case FAR_MORE -> notes.add("far more than usual");
        }
        if (point.item().daysOut() > 0 && point.item().daysOut() < days) {
            notes.add("no service on " + several(point.item().daysOut(), "day"));
        }
        return String.join(", ", notes);
    }

    /** One day, or the first and the last. */
    String days(LocalDate from, int days) {
        return days == 1
                ? WEEKDAY.format(from)
                : "%s to %s".formatted(dates.day(from), dates.day(from.plusDays(days - 1L)));
    }

    static String incidents(int count) {
        return count == 1 ? "1 incident" : Figure.readable(count) + " incidents";
    }

    private static String several(long count, String what) {
        return count == 1 ? "one " + what : count + " " + what + "s";
    }
}
