package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** The wards that a caller may look at: an officer their own, a coordinator and an analyst all. What lies outside does not exist for them. */
@ApplicationScoped
class WatchedWards {
    private final Wards wards;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    WatchedWards(Wards wards, WorkingTime workingTime, CurrentActor actor) {
        this.wards = wards;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** What the caller works on; of figures alone everything. */
    CaseScope scope() {
        Actor.Person person = actor.person();
        return worksOnCases(person) ? person.scope() : new CaseScope(person.id(), true, Set.of(), Set.of());
    }

    /** Those of today. */
    List<Ward> all() {
        return wards.on(workingTime.today()).stream().filter(this::isMine).toList();
    }

    /**
     * Also one that does not stand any more.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such ward for the caller
     */
    Ward find(String code) {
        return wards.byCode(code).filter(this::isMine).orElseThrow(WatchedWards::notFound);
    }

    /** @throws org.concord.platform.Refusal 404 also if it does not stand any more */
    Ward findStanding(String code) {
        Ward ward = find(code);
        if (!wards.on(workingTime.today()).contains(ward)) {
            throw notFound();
        }
        return ward;
    }

    /** Whether the caller is shown figures alone, without names. */
    boolean figuresAlone() {
        return !worksOnCases(actor.person());
    }

    private boolean isMine(Ward ward) {
        Actor.Person person = actor.person();
        return !worksOnCases(person)
                || person.scope().everyWard()
                || person.scope().wards().contains(ward.id());
    }

    private static boolean worksOnCases(Actor.Person person) {
        return person.is(Role.OFFICER) || person.is(Role.COORDINATOR);
    }

    private static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
