package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.audit.EntryView;
import org.concord.officer.OnDuty;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** Entries of the trail in words: who by name, what by its label, each fact by its own. Names come from memory, whatever the number of entries. */
@ApplicationScoped
class EntryWords {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z_]+");
    private static final Set<String> GRADES =
            Stream.of(Severity.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final OnDuty people;
    private final Dates dates;

    EntryWords(OnDuty people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    /** A fact, and what it says. */
    public record Fact(String label, String text) {}

    /**
     * An entry.
     *
     * @param index null until it has its place
     * @param sealed whether a text was recorded with it, which is not shown here
     */
    public record Line(
            UUID id,
            @Nullable Long index,
            String at,
            String who,
            String actor,
            String action,
            String about,
            String subject,
            List<Fact> facts,
            boolean sealed) {}

    List<Line> lines(List<EntryView> entries) {
        Map<UUID, String> names = people.names(entries.stream()
                .flatMap(entry ->
                        Stream.of(entry.actor(), entry.subject(), entry.facts().toString()))
                .flatMap(text -> ID.matcher(text).results().map(found -> UUID.fromString(found.group())))
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    /** Officers, past ones too, by name. */
    List<Choice> officers() {
        return people.everybody().entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private Line line(EntryView entry, Map<UUID, String> names) {
        return new Line(
                entry.id(),
                entry.index(),
                dates.moment(entry.at()),
                who(entry.actor(), names),
                entry.actor(),
                ActionLabels.of(entry.action()),
                about(entry.subject(), names),
                entry.subject(),
                entry.facts().entrySet().stream()
                        .map(fact -> new Fact(ActionLabels.fact(fact.getKey()), said(fact.getValue(), names)))
                        .toList(),
                entry.detailHeld());
    }

    private static String who(String actor, Map<UUID, String> names) {
        String kind = actor.replaceFirst(":.*", "");
        return switch (kind) {
            case "officer" -> named(actor, names, "An officer");
            case "partner" -> "A partner’s system";
            case "reporter" -> "Holder of the receipt";
            case "anyone" -> "Somebody not signed in";
            case "worker" ->
                "The service itself: " + actor.substring(actor.indexOf(':') + 1).replace('-', ' ');
            default -> actor;
        };
    }

    private static String about(String subject, Map<UUID, String> names) {
        if (subject.startsWith("officer:")) {
            return named(subject, names, "Somebody unknown");
        }
        return switch (subject) {
            case "trail" -> "The audit trail";
            case "cases" -> "Many cases";
            case "figures" -> "Figures";
            case "observations" -> "Observations of tension";
            case "tension-watch" -> "The watch over tension";
            default -> subject;
        };
    }

    private static String named(String code, Map<UUID, String> names, String otherwise) {
        Matcher id = ID.matcher(code);
        return id.find() ? names.getOrDefault(UUID.fromString(id.group()), otherwise) : otherwise;
    }

    private String said(Object value, Map<UUID, String> names) {
        return switch (value) {
            case Boolean flag -> flag ? "yes" : "no";
            case List<?> list when list.isEmpty() -> "none";
            case List<?> list -> list.stream().map(one -> said(one, names)).collect(Collectors.joining(", "));
            case String text -> said(text, names);
            default -> value.toString();
        };
    }

    private String said(String text, Map<UUID, String> names) {
        if (ID.matcher(text).matches()) {
            return names.getOrDefault(UUID.fromString(text), text);
        }
        if (TIME.matcher(text).matches()) {
            return dates.moment(Instant.parse(text));
        }
        if (GRADES.contains(text)) {
            return Labels.of(Severity.valueOf(text));
        }
        return CAPITALS.matcher(text).matches() ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }
}
