package org.concord.console;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.alert.AlertRulesRequest;
import org.concord.alert.AlertRulesView;
import org.concord.alert.DryRunView;

/** Alert rules, and what trying them found, as people read them. */
@ApplicationScoped
class AlertRuleWords {
    private final AdministrationWords words;
    private final RuleSentences sentences;
    private final JsonDocuments documents;
    private final CurrentActor actor;

    AlertRuleWords(AdministrationWords words, RuleSentences sentences, JsonDocuments documents, CurrentActor actor) {
        this.words = words;
        this.sentences = sentences;
        this.documents = documents;
        this.actor = actor;
    }

    TemplateInstance on(TemplateInstance screen, AlertRulesView rules) {
        String since = rules.putAt() == null
                ? "These are the rules that the service brings along."
                : "Version %d, in force since %s.".formatted(rules.version(), words.time(rules.putAt()));
        return mayChange(screen)
                .data("since", since)
                .data("rules", sentences.rules(rules.rules()))
                .data("quiet", RuleSentences.quiet(rules.rules()))
                .data("other", RuleSentences.other(rules.rules()));
    }

    /** A version that was in force. */
    public record Past(int version, String since, String by) {}

    TemplateInstance history(TemplateInstance screen, List<AlertRulesView> versions) {
        Map<UUID, String> names = words.names(versions.stream()
                .map(AlertRulesView::putBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return screen.data(
                "rows", versions.stream().map(one -> past(one, names)).toList());
    }

    private Past past(AlertRulesView one, Map<UUID, String> names) {
        String by = one.putBy() == null ? "" : names.getOrDefault(one.putBy(), "Somebody who is gone");
        return new Past(one.version(), one.putAt() == null ? "" : words.time(one.putAt()), by);
    }

    /** A coordinator reads the rules and tries others; an administrator puts them into force. */
    TemplateInstance mayChange(TemplateInstance screen) {
        return screen.data("mayChange", actor.person().is(Role.ADMINISTRATOR));
    }

    String document(AlertRulesView rules) {
        return documents.written(rules.rules());
    }

    /** @throws org.concord.platform.Refusal what is wrong with it, each with its place */
    <T> T read(String text, JsonDocuments.Act<AlertRulesRequest, T> act) {
        return documents.read(text, new TypeReference<AlertRulesRequest>() {}, act);
    }

    DryRunRows rows(DryRunView found) {
        Map<UUID, String> names = words.names(Stream.concat(
                        found.people().stream().map(DryRunView.PersonCount::officer),
                        found.items().stream()
                                .flatMap(item -> Stream.concat(
                                        item.now().recipients().stream(), item.then().recipients().stream())))
                .collect(Collectors.toSet()));
        return new DryRunRows(
                found.cases(),
                found.changed(),
                found.people().stream()
                        .map(one -> new DryRunRows.Person(
                                names.getOrDefault(one.officer(), "Somebody who is gone"), one.now(), one.then()))
                        .toList(),
                found.items().stream().map(item -> row(item, names)).toList());
    }

    private DryRunRows.Row row(DryRunView.Item item, Map<UUID, String> names) {
        return new DryRunRows.Row(
                item.caseReference(),
                AdministrationLabels.of(item.severity()),
                item.ward() == null ? "Not known" : words.ward(item.ward()),
                way(item.now(), names),
                way(item.then(), names));
    }

    private static String way(DryRunView.Way way, Map<UUID, String> names) {
        List<String> told = way.recipients().stream()
                .map(id -> names.getOrDefault(id, "somebody who is gone"))
                .toList();
        return "%s: %s, to answer within %s"
                .formatted(
                        way.rule(),
                        told.isEmpty() ? "nobody at first" : String.join(", ", told),
                        RuleSentences.minutes(way.minutes()));
    }
}
