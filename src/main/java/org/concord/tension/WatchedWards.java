package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
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
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The wards and strands that a caller may look at: an officer their own, a coordinator and an analyst those of the whole city. What lies outside
 * does not exist for them.
 */
@ApplicationScoped
class WatchedWards {
    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    WatchedWards(Wards wards, Strands strands, WorkingTime workingTime, CurrentActor actor) {
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** An analyst's is all of the authority, as they see figures and nothing else. */
    CaseScope scope() {
        Actor.Person person = actor.person();
        return figuresAlone() ? new CaseScope(person.id(), true, Set.of(), Set.of()) : person.scope();
    }

    /** Those of today. */
    List<Ward> all() {
        return wards.on(workingTime.today()).stream().filter(this::isMine).toList();
    }

    /**
     * Also one that does not stand any more.
     *
     * @throws Refusal 404 if there is no such ward for the caller
     */
    Ward find(String code) {
        return wards.byCode(code).filter(this::isMine).orElseThrow(WatchedWards::notFound);
    }

    /** @throws Refusal 404 also if it does not stand any more */
    Ward findStanding(String code) {
        Ward ward = find(code);
        if (!wards.on(workingTime.today()).contains(ward)) {
            throw notFound();
        }
        return ward;
    }

    /**
     * The one that is asked for, else all that the caller may look at; of those in use today.
     *
     * @throws Refusal 400 if no such strand is in use; 404 if it is not the caller's
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
            throw notFound();
        }
        return seen;
    }

    /** Whether the caller is shown figures alone, without names. */
    boolean figuresAlone() {
        Actor.Person person = actor.person();
        return !person.is(Role.OFFICER) && !person.is(Role.COORDINATOR);
    }

    private boolean isMine(Ward ward) {
        return AreaScope.of(scope()).holds(ward.id());
    }

    private static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
