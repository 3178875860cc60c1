package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** Reads the queue's filters from a query. A name or value that is not known is refused, never ignored. */
@ApplicationScoped
class QueueFilterReader {
    private static final Set<String> NOT_FILTERS = Set.of("sort", "limit", "cursor");

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final CurrentActor actor;
    private final Clock clock;

    QueueFilterReader(Wards wards, Strands strands, IncidentTypes types, CurrentActor actor, Clock clock) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    QueueFilter read(Map<String, List<String>> query) {
        QueueFilter filter = new QueueFilter();
        Validation validation = new Validation();
        query.forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name)) {
                validation.check(apply(filter, name, values), "#" + name, "is not a filter or value known here");
            }
        });
        if (validation.failed()) {
            throw Problem.BAD_PARAMETER.because(validation.errors());
        }
        if (!query.containsKey("status")) {
            filter.and(CaseStatus.OPEN_SQL);
        }
        return filter;
    }

    private boolean apply(QueueFilter filter, String name, List<String> values) {
        return switch (name) {
            case "ward" ->
                ids(filter, "c.ward_id = ANY(:wards)", "wards", values, v -> wards.byCode(v)
                        .map(Ward::id));
            case "strand" ->
                ids(
                        filter,
                        "EXISTS (SELECT FROM case_strand s WHERE s.case_id = c.id AND s.strand_id = ANY(:strands))",
                        "strands",
                        values,
                        v -> strands.byCode(v).map(Strand::id));
            case "type" ->
                ids(
                        filter,
                        "EXISTS (SELECT FROM case_incident_type t WHERE t.case_id = c.id AND t.incident_type_id = ANY(:types))",
                        "types",
                        values,
                        v -> types.byCode(v).map(IncidentType::id));
            case "severity" ->
                ids(filter, "c.severity = ANY(:severities)", "severities", values, v -> code(Severity.class, v)
                        .map(Severity::rank));
            case "status" -> codes(filter, "c.status = ANY(:statuses)", "statuses", values, CaseStatus.class);
            case "category" -> codes(filter, "c.category = ANY(:categories)", "categories", values, Category.class);
            case "assignee" -> values.size() == 1 && assignee(filter, values.getFirst());
            case "overdue" -> flag(filter, values, "(c.due_at < :now AND " + CaseStatus.OPEN_SQL + ")");
            case "restricted" -> flag(filter, values, "c.restricted");
            case "receivedFrom" -> time(filter, "c.received_at >= :receivedFrom", name, values);
            case "receivedTo" -> time(filter, "c.received_at < :receivedTo", name, values);
            case "updatedSince" -> time(filter, "c.updated_at >= :updatedSince", name, values);
            default -> false;
        };
    }

    private static boolean ids(
            QueueFilter filter,
            String predicate,
            String parameter,
            List<String> values,
            Function<String, Optional<Integer>> id) {
        List<Integer> ids =
                values.stream().flatMap(value -> id.apply(value).stream()).toList();
        filter.and(
                predicate, parameter, ids.stream().mapToInt(Integer::intValue).toArray());
        return ids.size() == values.size();
    }

    private static <E extends Enum<E>> boolean codes(
            QueueFilter filter, String predicate, String parameter, List<String> values, Class<E> type) {
        filter.and(predicate, parameter, values.toArray(String[]::new));
        return values.stream().allMatch(value -> code(type, value).isPresent());
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(known -> known.name().equals(value))
                .findFirst();
    }

    private boolean assignee(QueueFilter filter, String value) {
        if (value.equals("none")) {
            filter.and("c.assignee_id IS NULL");
            return true;
        }
        try {
            filter.and(
                    "c.assignee_id = :assignee",
                    "assignee",
                    value.equals("me") ? actor.person().id() : UUID.fromString(value));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean flag(QueueFilter filter, List<String> values, String predicate) {
        String value = values.getFirst();
        if (predicate.contains(":now")) {
            filter.and(
                    value.equals("true") ? predicate : "NOT coalesce(" + predicate + ", false)",
                    "now",
                    clock.instant());
        } else {
            filter.and(value.equals("true") ? predicate : "NOT " + predicate);
        }
        return values.size() == 1 && (value.equals("true") || value.equals("false"));
    }

    private static boolean time(QueueFilter filter, String predicate, String name, List<String> values) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(values.getFirst());
            filter.and(predicate, name, time.toInstant());
            return values.size() == 1 && time.getYear() >= 1900 && time.getYear() <= 2999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
