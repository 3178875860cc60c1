package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.tension.EventKinds;
import org.concord.tension.EventReviewView;
import org.concord.tension.EventStatus;
import org.concord.tension.ReviewFinding;
import org.concord.tension.TensionEventView;
import org.jspecify.annotations.Nullable;

/** Events that may raise tension, in words, and what there is to choose from. */
@ApplicationScoped
class EventWords {
    private final EventKinds kinds;
    private final CalendarChoices choices;
    private final Dates dates;
    private final WorkingTime workingTime;

    EventWords(EventKinds kinds, CalendarChoices choices, Dates dates, WorkingTime workingTime) {
        this.kinds = kinds;
        this.choices = choices;
        this.dates = dates;
        this.workingTime = workingTime;
    }

    /**
     * One event.
     *
     * @param strands empty if nothing is said
     * @param open the days on which somebody is to look at it again
     */
    public record Card(
            UUID id,
            String title,
            String kind,
            String days,
            String wards,
            String strands,
            @Nullable String source,
            String status,
            @Nullable String note,
            String watch,
            boolean underWatch,
            String open,
            boolean overdue,
            String by) {}

    /** Somebody looked at it again; {@code due} is null where nobody had planned it, {@code proposal} where nothing is proposed. */
    public record Review(
            String at,
            String by,
            @Nullable String due,
            String seen,
            String finding,
            @Nullable String proposal) {}

    /** The events that begin in one week, or went on into it from before. */
    public record Week(String label, List<Card> events) {}

    Card of(TensionEventView event) {
        String days = dates.day(event.firstDay())
                + (event.lastDay().equals(event.firstDay()) ? "" : " to " + dates.day(event.lastDay()));
        return new Card(
                event.id(),
                event.title(),
                event.label(),
                days,
                choices.wardNames(event.wards()),
                choices.strandNames(event.strands()),
                event.source(),
                of(event.status()),
                event.note(),
                dates.day(event.watchFrom()) + " to " + dates.day(event.watchUntil()),
                event.underWatch(),
                event.openReviews().stream().map(dates::day).collect(Collectors.joining(", ")),
                event.reviewOverdue(),
                Writings.name(event.createdBy()));
    }

    Review of(EventReviewView review) {
        return new Review(
                dates.moment(review.reviewedAt()),
                Writings.name(review.reviewedBy()),
                review.dueOn() == null ? null : dates.day(review.dueOn()),
                review.seen(),
                of(review.finding()),
                review.proposal());
    }

    List<Week> weeks(List<TensionEventView> events) {
        LocalDate today = workingTime.today();
        Map<LocalDate, List<Card>> byWeek = new TreeMap<>(events.stream()
                .collect(Collectors.groupingBy(
                        event -> monday(event, today), Collectors.mapping(this::of, Collectors.toList()))));
        return byWeek.entrySet().stream()
                .map(week -> new Week("Week of " + dates.day(week.getKey()), week.getValue()))
                .toList();
    }

    /** Those that can be stated. */
    List<Choice> statuses() {
        return Stream.of(EventStatus.PLANNED, EventStatus.CONFIRMED, EventStatus.CANCELLED)
                .map(status -> new Choice(status.name(), of(status)))
                .toList();
    }

    List<Choice> findings() {
        return Stream.of(ReviewFinding.values())
                .map(finding -> new Choice(finding.name(), of(finding)))
                .toList();
    }

    /** @param held the event that is changed, whose kind may not be in use any more; null for a new one */
    List<Choice> kinds(@Nullable TensionEventView held) {
        List<Choice> today = kinds.today().stream()
                .map(kind -> new Choice(kind.code(), kind.label()))
                .toList();
        boolean known =
                held == null || today.stream().anyMatch(one -> one.value().equals(held.kind()));
        return known
                ? today
                : Stream.concat(today.stream(), Stream.of(new Choice(held.kind(), held.label())))
                        .toList();
    }

    /** The days on which it should have been looked at by today. */
    List<Choice> due(TensionEventView event) {
        return event.openReviews().stream()
                .filter(day -> !day.isAfter(workingTime.today()))
                .map(day -> new Choice(day.toString(), dates.day(day)))
                .toList();
    }

    private static LocalDate monday(TensionEventView event, LocalDate today) {
        boolean runs = event.firstDay().isBefore(today) && !event.lastDay().isBefore(today);
        return (runs ? today : event.firstDay()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String of(EventStatus status) {
        return switch (status) {
            case PLANNED -> "Planned or expected";
            case CONFIRMED -> "Confirmed";
            case CANCELLED -> "Cancelled";
            case PAST -> "Past";
        };
    }

    private static String of(ReviewFinding finding) {
        return switch (finding) {
            case UNCHANGED -> "The level can stay as it is";
            case RAISE -> "The level should be raised";
        };
    }
}
