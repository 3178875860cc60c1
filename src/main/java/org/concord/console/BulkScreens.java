package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    private final Screens screens;
    private final OnDuty people;

    BulkScreens(Screens screens, OnDuty people) {
        this.screens = screens;
        this.people = people;
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
                .data("cases", Typed.of(sent).all("case"))
                .data("fields", query.fields())
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
        return screens.wide("bulk-outcome")
                .data("act", act)
                .data("outcomes", outcomes)
                .data("completed", outcomes.stream().filter(Outcome::isDone).count())
                .data("back", QueueQuery.ofForm(sent).address());
    }

    private List<Choice> officers() {
        Stream<Choice> named = people.names(people.answering()).entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value));
        return Stream.concat(Stream.of(new Choice(BulkAct.NOBODY, "Nobody: give them back")), named)
                .toList();
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
            default -> Objects.requireNonNullElse(item.detail(), "");
        };
    }
}
