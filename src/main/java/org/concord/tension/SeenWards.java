package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Which wards and strands a calling person may look at: officers their own, coordinators and analysts those of the whole city. */
@ApplicationScoped
class SeenWards {
    private final Wards wards;
    private final Strands strands;
    private final CurrentActor actor;
    private final WorkingTime workingTime;

    SeenWards(Wards wards, Strands strands, CurrentActor actor, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.actor = actor;
        this.workingTime = workingTime;
    }

    /** An analyst sees figures of the whole authority and nothing else. */
    CaseScope scope() {
        Actor.Person person = actor.person();
        boolean handlesCases = person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
        return handlesCases ? person.scope() : new CaseScope(person.id(), true, Set.of(), Set.of());
    }

    /** @throws org.concord.platform.Refusal 404 if no such ward stands today, or it is not the caller's */
    Ward ward(String code) {
        CaseScope scope = scope();
        return wards.on(workingTime.today()).stream()
                .filter(ward -> ward.code().equals(code))
                .filter(ward -> scope.everyWard() || scope.wards().contains(ward.id()))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    /**
     * The one that is asked for, else all that the caller may look at; of those in use today.
     *
     * @throws org.concord.platform.Refusal 400 if no such strand is in use; 404 if it is not the caller's
     */
    List<Strand> strands(@Nullable String code) {
        Set<Integer> own = scope().strands();
        List<Strand> asked = strands.on(workingTime.today()).stream()
                .filter(strand -> code == null || strand.code().equals(code))
                .toList();
        if (asked.isEmpty()) {
            throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#strand", "is a strand in use")));
        }
        List<Strand> seen = asked.stream()
                .filter(strand -> own.isEmpty() || own.contains(strand.id()))
                .toList();
        if (seen.isEmpty()) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        return seen;
    }
}
