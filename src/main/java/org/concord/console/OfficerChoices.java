package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.casework.WorkableOfficers;

/** Officers to choose from; whoever chooses comes first. */
@ApplicationScoped
class OfficerChoices {
    private final WorkableOfficers officers;
    private final CurrentActor actor;

    OfficerChoices(WorkableOfficers officers, CurrentActor actor) {
        this.officers = officers;
        this.actor = actor;
    }

    /** To whom the case, or something to do for it, can be given. */
    List<Choice> workingOn(UUID caseId) {
        return meFirst(officers.on(caseId));
    }

    /** To whom the case can be kept. */
    List<Choice> nameable(UUID caseId) {
        return meFirst(officers.nameable(caseId));
    }

    private List<Choice> meFirst(List<WorkableOfficers.Named> all) {
        UUID me = actor.person().id();
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
