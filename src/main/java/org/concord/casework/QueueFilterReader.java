package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Validation;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** Reads the queue's filters. A name or value that is not known is refused, never ignored. */
@ApplicationScoped
class QueueFilterReader {
    /** This moment, but so that PostgreSQL does not plan each page anew for it, which takes longer than the page. */
    private static final String NOW = "(SELECT CAST(:now AS timestamptz))";

    /** No case that is over stands still. */
    private static final String PAUSED = "c.paused_at IS NOT NULL AND " + CaseStatus.OPEN_SQL;

    private static final Set<String> NOT_FILTERS = Set.of("sort", "limit", "cursor");

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final CurrentActor actor;

    QueueFilterReader(Wards wards, Strands strands, IncidentTypes types, CurrentActor actor) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.actor = actor;
    }

    /**
     * The filters of a query or body.
     *
     * @param pointer what stands before a name that is refused: {@code #} of a parameter, {@code /} of a field
     */
    QueueFilter read(Map<String, List<String>> query, String pointer, Validation wrong) {
        QueueFilter filter = new QueueFilter();
        filter.and("status", CaseStatus.OPEN_SQL);
        query.forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name)) {
                wrong.check(apply(filter, name, values), pointer + name, "is not a filter or value known here");
            }
        });
        if (query.containsKey("overdue") && !wrong.failed()) {
            overdue(filter, query);
        }
        return filter;
    }

    private boolean apply(QueueFilter filter, String name, List<String> values) {
        return switch (name) {
            case "ward" -> wards(filter, values);
            case "strand" ->
                codes(values, v -> strands.byCode(v).map(Strand::id), ids -> filter.anyOf(name, "c.strand_ids", ids));
            case "type" ->
                codes(
                        values,
                        v -> types.byCode(v).map(IncidentType::id),
                        ids -> filter.anyOf(name, "c.incident_type_ids", ids));
            case "severity" -> severities(filter, values);
            case "status" -> statuses(filter, values);
            case "category" ->
                codes(values, v -> literal(Category.class, v), known -> filter.oneOf(name, "c.category", known));
            case "assignee" -> values.size() == 1 && assignee(filter, values.getFirst());
            case "overdue" -> isFlag(values);
            case "paused" -> {
                filter.and(name, values.getFirst().equals("true") ? PAUSED : "c.paused_at IS NULL");
                yield isFlag(values);
            }
            case "restricted" -> {
                filter.and(name, CaseScope.restrictedNow(values.getFirst().equals("true")));
                yield isFlag(values);
            }
            case "receivedFrom" -> time(filter, name, "c.received_at >= :receivedFrom", values);
            case "receivedTo" -> time(filter, name, "c.received_at < :receivedTo", values);
            case "updatedSince" -> time(filter, name, "c.updated_at >= :updatedSince", values);
            default -> false;
        };
    }

    /** Also cases of no ward, by the name under which they are counted. */
    private boolean wards(QueueFilter filter, List<String> values) {
        List<String> named = values.stream()
                .filter(code -> !code.equals(CaseSummary.NO_WARD))
                .toList();
        boolean known = codes(named, v -> wards.byCode(v).map(Ward::id), ids -> filter.oneOf("ward", "c.ward_id", ids));
        if (named.size() < values.size()) {
            filter.orWithout("ward", "c.ward_id");
        }
        return known;
    }

    private static boolean codes(
            List<String> values, Function<String, Optional<?>> meaning, Consumer<List<String>> taker) {
        List<String> known = values.stream()
                .flatMap(value -> meaning.apply(value).stream())
                .map(String::valueOf)
                .toList();
        taker.accept(known.stream().distinct().sorted().toList());
        return known.size() == values.size();
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(known -> known.name().equals(value))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<String> literal(Class<E> type, String value) {
        return code(type, value).map(known -> "'" + known.name() + "'");
    }

    private static boolean severities(QueueFilter filter, List<String> values) {
        List<Integer> known = values.stream()
                .flatMap(value -> code(Severity.class, value).stream())
                .map(Severity::rank)
                .toList();
        filter.severities(new TreeSet<>(known));
        return known.size() == values.size();
    }

    private static boolean statuses(QueueFilter filter, List<String> values) {
        List<CaseStatus> known = values.stream()
                .flatMap(value -> code(CaseStatus.class, value).stream())
                .toList();
        filter.statuses(new TreeSet<>(known));
        return known.size() == values.size();
    }

    private boolean assignee(QueueFilter filter, String value) {
        if (value.equals("none")) {
            filter.and("assignee", "c.assignee_id IS NULL");
            return true;
        }
        try {
            UUID person = value.equals("me") ? actor.person().id() : UUID.fromString(value);
            filter.and("assignee", "c.assignee_id = :assignee", "assignee", person);
            return value.equals("me") || person.toString().equalsIgnoreCase(value); // 1-1-1-1-1 is read as an id, too
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Only what is open can be overdue. */
    private static void overdue(QueueFilter filter, Map<String, List<String>> query) {
        boolean wanted = query.get("overdue").getFirst().equals("true");
        Set<CaseStatus> asked = query.getOrDefault("status", List.of()).stream()
                .map(CaseStatus::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<CaseStatus> open = asked.stream().filter(CaseStatus::isOpen).collect(Collectors.toCollection(TreeSet::new));
        if (!wanted) {
            boolean openAlone = open.size() == asked.size();
            filter.and(
                    "overdue",
                    openAlone
                            ? "c.due_order >= " + NOW
                            : "(c.due_order >= " + NOW + " OR NOT " + CaseStatus.OPEN_SQL + ")");
            return;
        }
        filter.and("overdue", "c.due_order < " + NOW);
        if (!asked.isEmpty()) {
            filter.statuses(open);
        }
    }

    private static boolean isFlag(List<String> values) {
        return values.size() == 1
                && (values.getFirst().equals("true") || values.getFirst().equals("false"));
    }

    private static boolean time(QueueFilter filter, String name, String predicate, List<String> values) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(values.getFirst());
            filter.and(name, predicate, name, time.toInstant());
            return values.size() == 1 && time.getYear() >= 1900 && time.getYear() <= 2999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
