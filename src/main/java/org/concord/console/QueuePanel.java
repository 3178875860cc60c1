package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.casework.CaseStatus;
import org.concord.casework.CaseSummary;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** The filters beside the queue: what can be chosen, and how many cases each choice has. */
@ApplicationScoped
class QueuePanel {
    /** Shown at once; the others where somebody opens them, or has chosen in them. */
    private static final Set<String> OPEN = Set.of("severity", "status");

    private final QueueNames names;
    private final QueueTags tags;
    private final OnDuty people;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    QueuePanel(QueueNames names, QueueTags tags, OnDuty people, WorkingTime workingTime, CurrentActor actor) {
        this.names = names;
        this.tags = tags;
        this.people = people;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** @param count null where it is not known */
    public record Option(
            String value,
            String label,
            boolean chosen,
            @Nullable Long count) {}

    /** One filter of which several values can be chosen. */
    public record Group(String name, String label, boolean open, List<Option> options) {}

    /** @param type of the browser's field: a day where it is one */
    public record Time(String name, String label, String type, String value) {}

    /** All of them. */
    public record View(
            List<Group> groups, List<Option> officers, List<Option> flags, List<Time> times, boolean timesOpen) {}

    /** @param summary null where nothing was counted */
    View of(QueueQuery query, @Nullable CaseSummary summary) {
        QueueCounts counts = new QueueCounts(query, summary);
        return new View(
                QueueQuery.CODES.stream()
                        .map(name -> group(name, query, counts))
                        .toList(),
                officers(query, counts),
                flags(query, summary),
                QueueQuery.TIMES.stream().map(name -> time(name, query)).toList(),
                QueueQuery.TIMES.stream().anyMatch(query::has));
    }

    private Group group(String name, QueueQuery query, QueueCounts counts) {
        List<Choice> standing = choices(name);
        List<Option> options = Stream.concat(standing.stream(), retired(name, query, standing))
                .map(choice ->
                        option(choice, query.all(name).contains(choice.value()), counts.of(name, choice.value())))
                .toList();
        return new Group(
                name, QueueTags.LABELS.getOrDefault(name, name), OPEN.contains(name) || query.has(name), options);
    }

    private List<Choice> choices(String name) {
        return switch (name) {
            case "severity" ->
                Stream.of(Severity.values())
                        .map(one -> new Choice(one.name(), Labels.of(one)))
                        .toList();
            case "status" ->
                Stream.of(CaseStatus.values())
                        .map(one -> new Choice(one.name(), Labels.of(one)))
                        .toList();
            case "category" ->
                Stream.of(Category.values())
                        .map(one -> new Choice(one.name(), Labels.of(one)))
                        .toList();
            case "ward" -> wards();
            case "strand" -> names.strands();
            case "type" -> names.types();
            default -> List.of();
        };
    }

    /** And none, for those alone who see cases of no ward. */
    private List<Choice> wards() {
        Choice none = new Choice(CaseSummary.NO_WARD, names.ward(CaseSummary.NO_WARD));
        return Stream.concat(
                        names.wards().stream(),
                        Stream.of(none).filter(one -> actor.person().scope().everyWard()))
                .toList();
    }

    /** Chosen, but not to be chosen anew, as a ward that does not stand any more. */
    private Stream<Choice> retired(String name, QueueQuery query, List<Choice> standing) {
        return query.all(name).stream()
                .distinct()
                .filter(code ->
                        standing.stream().noneMatch(choice -> choice.value().equals(code)))
                .map(code -> new Choice(code, tags.value(name, code)));
    }

    private List<Option> officers(QueueQuery query, QueueCounts counts) {
        String chosen = query.first("assignee");
        String me = actor.person().id().toString();
        Long mine = chosen.equals("me") ? counts.of("assignee", "me") : counts.of("assignee", me);
        Stream<Option> first = Stream.of(
                option(new Choice("me", "Me"), chosen.equals("me"), chosen.equals("me") ? null : mine),
                option(new Choice("none", "Nobody"), chosen.equals("none"), counts.of("assignee", "none")));
        return Stream.concat(first, others(chosen, counts)).toList();
    }

    /** Everybody who answers cases, and whoever else is chosen. */
    private Stream<Option> others(String chosen, QueueCounts counts) {
        Collection<UUID> answering = people.answering();
        Map<UUID, String> named = people.names(answering);
        Stream<Choice> known = named.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value));
        boolean isNamed = chosen.isEmpty()
                || chosen.equals("me")
                || chosen.equals("none")
                || answering.stream().anyMatch(id -> id.toString().equals(chosen));
        Stream<Choice> left = isNamed ? Stream.of() : Stream.of(new Choice(chosen, tags.value("assignee", chosen)));
        return Stream.concat(known, left)
                .map(choice -> option(choice, choice.value().equals(chosen), counts.of("assignee", choice.value())));
    }

    private static List<Option> flags(QueueQuery query, @Nullable CaseSummary summary) {
        boolean overdue = query.first("overdue").equals("true");
        boolean paused = query.first("paused").equals("true");
        Long late = summary == null ? null : Long.valueOf(summary.overdue());
        Long still = summary == null ? null : Long.valueOf(summary.paused());
        return List.of(
                new Option("overdue", "Overdue", overdue, late),
                new Option("paused", "Paused", paused, still),
                new Option(
                        "restricted",
                        "Kept to named officers",
                        query.first("restricted").equals("true"),
                        null));
    }

    private Time time(String name, QueueQuery query) {
        ZoneId zone = workingTime.zone();
        String value = query.first(name);
        String day = QueueQuery.day(name, value, zone);
        boolean isDay = value.isEmpty() || !day.isEmpty();
        return new Time(name, QueueTags.LABELS.getOrDefault(name, name), isDay ? "date" : "text", isDay ? day : value);
    }

    private static Option option(Choice choice, boolean chosen, @Nullable Long count) {
        return new Option(choice.value(), choice.label(), chosen, count);
    }
}
