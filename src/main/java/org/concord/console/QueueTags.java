package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.CaseStatus;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** What is asked of the queue, each filter in words. */
@ApplicationScoped
class QueueTags {
    /** Of the filters, as the page and its complaints name them. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("severity", "Severity"),
            Map.entry("status", "Status"),
            Map.entry("ward", "Ward"),
            Map.entry("strand", "Strand"),
            Map.entry("type", "Kind of incident"),
            Map.entry("category", "Category"),
            Map.entry("assignee", "Officer"),
            Map.entry("overdue", "Overdue"),
            Map.entry("paused", "Paused"),
            Map.entry("restricted", "Restricted"),
            Map.entry(QueueQuery.FROM, "Received from"),
            Map.entry(QueueQuery.TO, "Received until"),
            Map.entry(QueueQuery.SINCE, "Changed since"),
            Map.entry(QueueQuery.SORT, "Order"),
            Map.entry(QueueQuery.CURSOR, "Page"),
            Map.entry("limit", "Cases on a page"),
            Map.entry("q", "Words"),
            Map.entry("name", "Name"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final QueueNames names;
    private final OnDuty people;
    private final WorkingTime workingTime;

    QueueTags(QueueNames names, OnDuty people, WorkingTime workingTime) {
        this.names = names;
        this.people = people;
        this.workingTime = workingTime;
    }

    /**
     * One filter that is set.
     *
     * @param without the address of the list without it
     */
    public record Tag(String text, String name, String value, String without) {}

    List<Tag> of(QueueQuery query) {
        QueueQuery filters = query.filters();
        return filters.fields().stream()
                .map(field -> new Tag(
                        text(field.label(), field.value()),
                        field.label(),
                        field.value(),
                        query.kept().without(field.label(), field.value()).address()))
                .toList();
    }

    private String text(String name, String value) {
        String label = LABELS.getOrDefault(name, name);
        return switch (name) {
            case "overdue" -> value.equals("false") ? "Not overdue" : label;
            case "paused" -> value.equals("false") ? "Not paused" : label;
            case "restricted" -> value.equals("false") ? "Not restricted" : label;
            case QueueQuery.FROM, QueueQuery.TO, QueueQuery.SINCE -> label + " " + moment(name, value);
            default -> label + ": " + value(name, value);
        };
    }

    /** A code that nobody knows is shown as it is. */
    String value(String filter, String code) {
        return switch (filter) {
            case "severity" -> known(Severity.values(), code).map(Labels::of).orElse(code);
            case "status" -> known(CaseStatus.values(), code).map(Labels::of).orElse(code);
            case "category" -> known(Category.values(), code).map(Labels::of).orElse(code);
            case "ward" -> names.ward(code);
            case "strand" -> names.strand(code);
            case "type" -> names.type(code);
            case "assignee" -> officer(code);
            default -> code;
        };
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String code) {
        return Stream.of(all).filter(one -> one.name().equals(code)).findFirst();
    }

    private String officer(String code) {
        return switch (code) {
            case "me" -> "me";
            case "none" -> "nobody";
            default -> name(code);
        };
    }

    private String name(String code) {
        try {
            UUID id = UUID.fromString(code);
            return people.names(List.of(id)).getOrDefault(id, "somebody who is not known");
        } catch (IllegalArgumentException noId) {
            return code;
        }
    }

    private String moment(String name, String value) {
        ZoneId zone = workingTime.zone();
        String day = QueueQuery.day(name, value, zone);
        try {
            return day.isEmpty()
                    ? MOMENT.format(OffsetDateTime.parse(value).atZoneSameInstant(zone))
                    : DAY.format(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }
}
