package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.tension.ActionOwners;

/** Wards by name, those that an officer may choose, and who can be given something to do there. */
@ApplicationScoped
class TensionWards {
    private final Wards wards;
    private final WorkingTime workingTime;
    private final ActionOwners owners;
    private final CurrentActor actor;

    TensionWards(Wards wards, WorkingTime workingTime, ActionOwners owners, CurrentActor actor) {
        this.wards = wards;
        this.workingTime = workingTime;
        this.owners = owners;
        this.actor = actor;
    }

    /** The officer's own as they stand today, by name. */
    List<Choice> own() {
        AreaScope scope = AreaScope.of(actor.person().scope());
        return wards.on(workingTime.today()).stream()
                .filter(ward -> scope.holds(ward.id()))
                .sorted(Comparator.comparing(Ward::name))
                .map(ward -> new Choice(ward.code(), ward.name()))
                .toList();
    }

    /** And those that a thing has already. */
    List<Choice> ownAnd(Collection<String> held) {
        List<Choice> own = own();
        return Stream.concat(
                        own.stream(),
                        held.stream()
                                .filter(code -> own.stream()
                                        .noneMatch(one -> one.value().equals(code)))
                                .map(code -> new Choice(code, names(List.of(code)))))
                .toList();
    }

    String names(Collection<String> codes) {
        return codes.isEmpty()
                ? "The whole city"
                : codes.stream()
                        .map(code -> wards.byCode(code).map(Ward::name).orElse(code))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Whoever chooses comes first. */
    List<Choice> owners() {
        CaseScope scope = actor.person().scope();
        return choices(owners.ofWards(scope.everyWard() ? List.of() : scope.wards()));
    }

    /** Of something in these wards. */
    List<Choice> owners(Collection<String> codes) {
        return choices(owners.ofWards(codes.stream()
                .flatMap(code -> wards.byCode(code).stream())
                .map(Ward::id)
                .toList()));
    }

    private List<Choice> choices(List<ActionOwners.Named> all) {
        Actor.Person caller = actor.person();
        UUID me = caller.id();
        return Stream.concat(
                        all.stream()
                                .filter(one -> one.id().equals(me))
                                .map(one -> new Choice(me.toString(), "Me (" + one.name() + ")")),
                        all.stream()
                                .filter(one -> !one.id().equals(me))
                                .map(one -> new Choice(one.id().toString(), one.name())))
                .toList();
    }
}
