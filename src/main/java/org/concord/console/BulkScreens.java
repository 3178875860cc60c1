package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.casework.BulkRequest;
import org.concord.casework.BulkView;
import org.concord.casework.CaseStatus;
import org.concord.casework.ClosureReason;
import org.concord.casework.LinkKind;
import org.concord.officer.OnDuty;

/** What an act for many cases needs, and what came of each of them. */
@RequestScoped
class BulkScreens {
    private static final List<Choice> STATUSES = Stream.of(CaseStatus.values())
            .filter(status -> status != CaseStatus.RECEIVED && status != CaseStatus.DUPLICATE)
            .map(status -> new Choice(status.name(), Labels.of(status)))
            .toList();
    private static final List<Choice> CLOSURES = Stream.of(ClosureReason.values())
            .map(reason -> new Choice(reason.name(), Labels.of(reason)))
            .toList();
    private static final List<Choice> KINDS = Stream.of(LinkKind.values())
            .map(kind -> new Choice(kind.name(), Labels.of(kind)))
            .toList();

    private static final Pattern STATUS = Pattern.compile(
            Stream.of(CaseStatus.values()).map(CaseStatus::name).collect(Collectors.joining("|", "\\b(", ")\\b")));

    private final Screens screens;
    private final OnDuty people;
    private final CurrentActor actor;

    BulkScreens(Screens screens, OnDuty people, CurrentActor actor) {
        this.screens = screens;
        this.people = people;
        this.actor = actor;
    }

    /** How it went with one case. */
    public record Outcome(String reference, BulkView.Outcome outcome, String text) {
        public boolean isDone() {
            return outcome == BulkView.Outcome.DONE;
        }

        public boolean isWaiting() {
            return outcome == BulkView.Outcome.WAITING;
        }
    }

    TemplateInstance form(BulkAct act, MultivaluedMap<String, String> sent, Form form) {
        List<BulkRequest.Target> cases = BulkAct.ticked(sent);
        QueueQuery query = QueueQuery.ofForm(sent);
        return screens.screen("bulk")
                .data("form", form)
                .data("act", act)
                .data(
                        "references",
                        cases.stream().map(BulkRequest.Target::reference).toList())
                .data("cases", Typed.of(sent).all("case").stream().distinct().toList())
                .data("fields", query.fields())
                .data("words", words(sent))
                .data("back", query.address())
                .data("officers", officers())
                .data("statuses", STATUSES)
                .data("closures", CLOSURES)
                .data("kinds", KINDS);
    }

    TemplateInstance outcome(BulkAct act, MultivaluedMap<String, String> sent, BulkView view) {
        List<Outcome> outcomes = view.items().stream()
                .map(item -> new Outcome(item.reference(), item.outcome(), text(act, item)))
                .toList();
        QueueQuery query = QueueQuery.ofForm(sent);
        return screens.wide("bulk-outcome")
                .data("act", act)
                .data("outcomes", outcomes)
                .data("completed", outcomes.stream().filter(Outcome::isDone).count())
                .data("fields", query.fields())
                .data("words", words(sent))
                .data("back", query.address());
    }

    /** What the cases were found by, so that a form leads back to them, as no address may; empty if they were not looked for. */
    private static String words(MultivaluedMap<String, String> sent) {
        return Objects.requireNonNullElse(SearchWords.of(sent), "");
    }

    /** Whoever chooses comes first. */
    private List<Choice> officers() {
        Map<UUID, String> names = people.names(people.answering());
        UUID me = actor.person().id();
        Stream<Choice> own = Stream.of(me)
                .filter(names::containsKey)
                .map(id -> new Choice(id.toString(), "Me (" + names.get(id) + ")"));
        Stream<Choice> others = names.entrySet().stream()
                .filter(one -> !one.getKey().equals(me))
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value));
        Stream<Choice> nobody = Stream.of(new Choice(BulkAct.NOBODY, "Nobody: give them back"));
        return Stream.of(own, nobody, others).flatMap(some -> some).toList();
    }

    private static String text(BulkAct act, BulkView.Item item) {
        return switch (item.outcome()) {
            case DONE -> "Done";
            case WAITING -> "Waits for a second officer";
            case REFUSED -> "Not done. " + why(act, item);
        };
    }

    private static String why(BulkAct act, BulkView.Item item) {
        return switch (Objects.requireNonNullElse(item.problem(), "")) {
            case "version-mismatch" -> "Somebody changed it meanwhile: look at what it says now.";
            case "not-found" -> "It is not there, or not for you to see.";
            case "validation-failed" ->
                act == BulkAct.ASSIGN
                        ? "This officer may not see it."
                        : "The other case is not there, or it is this one.";
            case "free-expression-check" -> "Nobody has judged yet that it is no crime: change its assessment first.";
            default -> labelled(Objects.requireNonNullElse(item.detail(), ""));
        };
    }

    /** With the statuses as they are called here. */
    private static String labelled(String detail) {
        return STATUS.matcher(detail).replaceAll(code -> "“" + Labels.of(CaseStatus.valueOf(code.group())) + "”");
    }
}
