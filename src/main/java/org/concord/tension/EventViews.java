package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** Events as officers read them, from their rows and those of their reviews. */
@ApplicationScoped
class EventViews {
    /** Days as text: what the driver makes of a date is its own choice. */
    static final String SELECT = """
            SELECT e.id, k.code, k.label, e.title, CAST(e.first_day AS text) AS first_day, CAST(e.last_day AS text) AS last_day,
              array_to_string(e.ward_ids, ',') AS wards, array_to_string(e.strand_ids, ',') AS strands, e.source, e.status, e.note,
              CAST(e.watch_from AS text) AS watch_from, CAST(e.watch_until AS text) AS watch_until,
              array_to_string(e.review_days, ',') AS review_days, e.copy_of, e.created_by, e.created_at, e.version
            FROM tension_event e JOIN tension_event_kind k ON k.id = e.kind_id WHERE e.authority_id = :authority""";

    static final String SELECT_REVIEWS = """
            SELECT r.id, r.event_id, CAST(r.due_on AS text) AS due_on, r.seen, r.finding, r.proposal, r.reviewed_by, r.reviewed_at
            FROM tension_event_review r WHERE r.event_id = ANY(:events) ORDER BY r.reviewed_at, r.id""";

    private final OnDuty people;
    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;

    EventViews(OnDuty people, Wards wards, Strands strands, WorkingTime workingTime) {
        this.people = people;
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
    }

    LocalDate today() {
        return workingTime.today();
    }

    /** In the order of the events. */
    List<TensionEventView> of(List<Tuple> events, List<Tuple> reviews) {
        Map<UUID, String> names = people.names(Stream.concat(
                        events.stream().map(row -> row.get("created_by", UUID.class)),
                        reviews.stream().map(row -> row.get("reviewed_by", UUID.class)))
                .toList());
        Map<UUID, List<EventReviewView>> byEvent = reviews.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("event_id", UUID.class),
                        Collectors.mapping(row -> review(row, names), Collectors.toList())));
        LocalDate today = today();
        return events.stream()
                .map(row -> event(row, byEvent.getOrDefault(row.get("id", UUID.class), List.of()), names, today))
                .toList();
    }

    private TensionEventView event(Tuple row, List<EventReviewView> reviews, Map<UUID, String> names, LocalDate today) {
        EventStatus stated = EventStatus.valueOf(row.get("status", String.class));
        boolean cancelled = stated == EventStatus.CANCELLED;
        WatchWindow watch = new WatchWindow(
                day(row, "watch_from"), day(row, "watch_until"), days(row.get("review_days", String.class)));
        List<LocalDate> open = cancelled ? List.of() : open(watch.reviews(), reviews);
        return new TensionEventView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("label", String.class),
                row.get("title", String.class),
                day(row, "first_day"),
                day(row, "last_day"),
                numbers(row, "wards").map(id -> wards.byId(id).code()).toList(),
                numbers(row, "strands").map(id -> strands.byId(id).code()).toList(),
                row.get("source", String.class),
                !cancelled && day(row, "last_day").isBefore(today) ? EventStatus.PAST : stated,
                stated,
                row.get("note", String.class),
                watch.from(),
                watch.until(),
                !cancelled && watch.isRunning(today),
                open,
                open.stream().anyMatch(day -> day.isBefore(today)),
                reviews,
                row.get("copy_of", UUID.class),
                PersonView.of(row.get("created_by", UUID.class), names),
                row.get("created_at", Instant.class),
                row.get("version", Number.class).intValue());
    }

    private static EventReviewView review(Tuple row, Map<UUID, String> names) {
        String due = row.get("due_on", String.class);
        return new EventReviewView(
                row.get("id", UUID.class),
                due == null ? null : LocalDate.parse(due),
                row.get("seen", String.class),
                ReviewFinding.valueOf(row.get("finding", String.class)),
                row.get("proposal", String.class),
                PersonView.of(row.get("reviewed_by", UUID.class), names),
                row.get("reviewed_at", Instant.class));
    }

    private static List<LocalDate> open(List<LocalDate> due, List<EventReviewView> made) {
        List<LocalDate> done = made.stream()
                .map(EventReviewView::dueOn)
                .filter(Objects::nonNull)
                .toList();
        return due.stream().filter(day -> !done.contains(day)).toList();
    }

    private static LocalDate day(Tuple row, String column) {
        return LocalDate.parse(row.get(column, String.class));
    }

    private static List<LocalDate> days(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(LocalDate::parse).toList();
    }

    static Stream<Integer> numbers(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty() ? Stream.of() : Stream.of(joined.split(",")).map(Integer::valueOf);
    }
}
