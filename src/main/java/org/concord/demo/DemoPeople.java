package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.place.Ward;
import org.concord.place.Wards;

/** The demonstration accounts, in whose names invented things are written. */
@ApplicationScoped
class DemoPeople {
    static final String NORMANTON = "E05015521";
    static final String ARBORETUM = "E05015511";
    static final String ALLESTREE = "E05015508";

    private final DemoStore store;
    private final Wards wards;
    private final CurrentActor actor;

    DemoPeople(DemoStore store, Wards wards, CurrentActor actor) {
        this.store = store;
        this.wards = wards;
        this.actor = actor;
    }

    <T> T asOfficer(Supplier<T> work) {
        Set<Integer> own = Stream.of(NORMANTON, ARBORETUM)
                .flatMap(code -> wards.byCode(code).stream())
                .map(Ward::id)
                .collect(Collectors.toSet());
        return as("officer", Role.OFFICER, own, work);
    }

    <T> T asCoordinator(Supplier<T> work) {
        return as("coordinator", Role.COORDINATOR, Set.of(), work);
    }

    <T> T asOtherCoordinator(Supplier<T> work) {
        return as("coordinator2", Role.COORDINATOR, Set.of(), work);
    }

    private <T> T as(String account, Role role, Set<Integer> own, Supplier<T> work) {
        var id = store.officer(account + "@demo.invalid");
        var scope = new CaseScope(id, own.isEmpty(), own, Set.of());
        return actor.as(new Actor.Person(id, Set.of(role), scope), work);
    }
}
