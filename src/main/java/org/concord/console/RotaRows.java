package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.ConsultRota;
import org.concord.officer.RotaRequest;
import org.concord.officer.RotaView;
import org.jspecify.annotations.Nullable;

/** The out-of-hours rota of four weeks, in the words of its page. */
@ApplicationScoped
class RotaRows {
    private static final int WEEKS = 4;

    private final ConsultRota consult;
    private final AnsweringOfficers officers;
    private final AdministrationWords words;
    private final CurrentActor actor;

    RotaRows(ConsultRota consult, AnsweringOfficers officers, AdministrationWords words, CurrentActor actor) {
        this.consult = consult;
        this.officers = officers;
        this.words = words;
        this.actor = actor;
    }

    /** @param index among those that can be taken away here; null for a turn that reaches beyond the four weeks */
    public record Row(
            UUID officer,
            String name,
            String kind,
            String ward,
            String from,
            String until,
            @Nullable Integer index) {}

    /** @param day the first of the four weeks; null or empty = today */
    RotaView from(@Nullable String day) {
        return consult.between(day == null || day.isEmpty() ? null : day, null);
    }

    /** The turns that a change of these weeks replaces, as they are. */
    static List<RotaRequest.Turn> within(RotaView rota) {
        return new ArrayList<>(rota.shifts().stream()
                .filter(turn -> lies(turn, rota))
                .map(turn -> new RotaRequest.Turn(turn.officer(), turn.kind(), turn.ward(), turn.from(), turn.until()))
                .toList());
    }

    TemplateInstance on(TemplateInstance screen, @Nullable String day, Form form) {
        RotaView rota = from(day);
        LocalDate first = rota.from().atZone(words.zone()).toLocalDate();
        boolean mayChange = actor.person().is(Role.ADMINISTRATOR);
        return screen.data("rows", rows(rota))
                .data("form", Versions.on(rota.version(), form))
                .data("window", first)
                .data("first", AdministrationWords.day(first))
                .data(
                        "last",
                        AdministrationWords.day(
                                rota.until().atZone(words.zone()).toLocalDate().minusDays(1)))
                .data("earlier", first.minusWeeks(WEEKS))
                .data("later", first.plusWeeks(WEEKS))
                .data("mayChange", mayChange)
                .data("officers", mayChange ? officers.all() : List.of())
                .data("wards", words.wardChoices(List.of()));
    }

    private List<Row> rows(RotaView rota) {
        Map<UUID, String> names =
                words.names(rota.shifts().stream().map(RotaView.Turn::officer).collect(Collectors.toSet()));
        List<Row> rows = new ArrayList<>();
        int index = 0;
        for (RotaView.Turn turn : rota.shifts()) {
            rows.add(new Row(
                    turn.officer(),
                    names.getOrDefault(turn.officer(), "Somebody who is gone"),
                    AdministrationLabels.of(turn.kind()),
                    words.ward(turn.ward()),
                    words.time(turn.from()),
                    words.time(turn.until()),
                    lies(turn, rota) ? index++ : null));
        }
        return rows;
    }

    private static boolean lies(RotaView.Turn turn, RotaView rota) {
        return !turn.from().isBefore(rota.from()) && !turn.until().isAfter(rota.until());
    }
}
