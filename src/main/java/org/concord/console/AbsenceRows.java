package org.concord.console;

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
import org.concord.officer.AbsenceView;
import org.concord.officer.ConsultAbsences;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** An officer's days off, in the words of their page. */
@ApplicationScoped
class AbsenceRows {
    private final ConsultAbsences absences;
    private final AnsweringOfficers officers;
    private final AdministrationWords words;
    private final CurrentActor actor;

    AbsenceRows(ConsultAbsences absences, AnsweringOfficers officers, AdministrationWords words, CurrentActor actor) {
        this.absences = absences;
        this.officers = officers;
        this.words = words;
        this.actor = actor;
    }

    /** @param back the first day back */
    public record Row(UUID id, String from, String back, String cover, int version) {}

    TemplateInstance on(TemplateInstance screen, UUID officer, @Nullable String cursor) {
        Page<AbsenceView> page = absences.list(officer, Page.DEFAULT_LIMIT, cursor);
        Map<UUID, String> names = words.names(Stream.concat(
                        Stream.of(officer),
                        page.items().stream().map(AbsenceView::cover).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        boolean mayChange = actor.person().is(Role.ADMINISTRATOR);
        return screen.data("page", page.map(one -> row(one, names)))
                .data("officer", officer)
                .data("name", names.getOrDefault(officer, "An officer"))
                .data("mayChange", mayChange)
                .data("covers", mayChange ? covers(officer) : List.of());
    }

    /** Who can stand in for that officer. */
    List<Choice> covers(UUID officer) {
        return officers.all().stream()
                .filter(one -> !one.value().equals(officer.toString()))
                .toList();
    }

    private static Row row(AbsenceView one, Map<UUID, String> names) {
        return new Row(
                one.id(),
                AdministrationWords.day(one.from()),
                AdministrationWords.day(one.until()),
                one.cover() == null ? "The deputies" : names.getOrDefault(one.cover(), "Somebody else"),
                one.version());
    }
}
