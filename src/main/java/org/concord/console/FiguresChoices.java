package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** What somebody may choose figures of: the wards and strands in their scope, as they stand today. */
@ApplicationScoped
class FiguresChoices {
    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;

    FiguresChoices(Wards wards, Strands strands, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 if it is not to be had */
    ReportSelection selection(FiguresQuery query, Actor.Person person) {
        FiguresPeriod period = period(query);
        String ward = query.oneOf(FiguresQuery.WARD, wards(person));
        String strand = query.oneOf(FiguresQuery.STRAND, strands(person));
        boolean noWard = FiguresQuery.NO_WARD.equals(ward);
        return new ReportSelection(
                period,
                scope(person),
                ward == null || noWard ? null : wards.byCode(ward).orElseThrow().id(),
                noWard,
                strand == null ? null : strands.byCode(strand).orElseThrow().id());
    }

    FiguresPeriod period(FiguresQuery query) {
        return query.period(workingTime.today());
    }

    List<Choice> wards(Actor.Person person) {
        AreaScope scope = AreaScope.of(scope(person));
        Stream<Choice> known = wards.on(workingTime.today()).stream()
                .filter(ward -> scope.holds(ward.id()))
                .map(ward -> new Choice(ward.code(), ward.name()));
        Stream<Choice> none = scope.everyWard()
                ? Stream.of(new Choice(FiguresQuery.NO_WARD, "No ward of the city named"))
                : Stream.of();
        return Stream.concat(known, none).toList();
    }

    List<Choice> strands(Actor.Person person) {
        CaseScope scope = scope(person);
        return strands.on(workingTime.today()).stream()
                .filter(strand -> scope.strands().isEmpty() || scope.strands().contains(strand.id()))
                .map(strand -> new Choice(strand.code(), strand.label()))
                .toList();
    }

    /** What was chosen, as the end of a sentence; and whose wards they are if nothing was. */
    String words(ReportSelection asked, Actor.Person person) {
        CaseScope scope = scope(person);
        String where = asked.noWard()
                ? " that name no ward of the city"
                : asked.ward() != null
                        ? " in " + wards.byId(asked.ward()).name()
                        : scope.everyWard() ? "" : " in your wards";
        String why = asked.strand() != null
                ? " under “" + strands.byId(asked.strand()).label() + "”"
                : scope.strands().isEmpty() ? "" : " under your strands or none";
        return where + why;
    }

    /** An analyst sees figures of the whole authority and nothing else. */
    private static CaseScope scope(Actor.Person person) {
        boolean handlesCases = person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
        return handlesCases ? person.scope() : new CaseScope(person.id(), true, Set.of(), Set.of());
    }
}
