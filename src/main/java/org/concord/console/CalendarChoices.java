package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** The wards and strands that somebody may name in the calendar: their own, as they stand today, and what stands there already. */
@ApplicationScoped
class CalendarChoices {
    static final String EVERYWHERE = "The whole city";

    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    CalendarChoices(Wards wards, Strands strands, WorkingTime workingTime, CurrentActor actor) {
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** @param held codes */
    List<Choice> wards(List<String> held) {
        AreaScope scope = AreaScope.of(actor.person().scope());
        List<Choice> own = wards.on(workingTime.today()).stream()
                .filter(ward -> scope.holds(ward.id()))
                .map(ward -> new Choice(ward.code(), ward.name()))
                .toList();
        return with(own, held.stream().map(code -> new Choice(code, ward(code))));
    }

    /** @param held codes */
    List<Choice> strands(List<String> held) {
        CaseScope scope = actor.person().scope();
        List<Choice> own = strands.on(workingTime.today()).stream()
                .filter(strand -> scope.strands().isEmpty() || scope.strands().contains(strand.id()))
                .map(strand -> new Choice(strand.code(), strand.label()))
                .toList();
        return with(own, held.stream().map(code -> new Choice(code, strand(code))));
    }

    /** Their names, or that it is the whole city. */
    String wardNames(List<String> codes) {
        return codes.isEmpty()
                ? EVERYWHERE
                : codes.stream().map(this::ward).sorted().collect(Collectors.joining(", "));
    }

    String strandNames(List<String> codes) {
        return codes.stream().map(this::strand).collect(Collectors.joining(", "));
    }

    private String ward(String code) {
        return wards.byCode(code).map(ward -> ward.name()).orElse(code);
    }

    private String strand(String code) {
        return strands.byCode(code).map(strand -> strand.label()).orElse(code);
    }

    private static List<Choice> with(List<Choice> own, Stream<Choice> held) {
        Stream<Choice> others =
                held.filter(one -> own.stream().noneMatch(known -> known.value().equals(one.value())));
        return Stream.concat(own.stream(), others).toList();
    }
}
