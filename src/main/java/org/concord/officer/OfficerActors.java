package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.Actor;
import org.concord.access.ActorSource;

/** Officers as callers, with today's roles and scope. */
@ApplicationScoped
class OfficerActors implements ActorSource {
    private final Officers officers;
    private final Factors factors;
    private final FactorDemand demand;

    OfficerActors(Officers officers, Factors factors, FactorDemand demand) {
        this.officers = officers;
        this.factors = factors;
        this.demand = demand;
    }

    @Override
    public String kind() {
        return "officer";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<Actor> findAll(Collection<UUID> ids) {
        List<Actor.Person> people = officers.list("id in ?1", ids).stream()
                .filter(officers::mayAct)
                .map(Officer::actor)
                .toList();
        Set<UUID> owing = owing(people);
        return people.stream()
                .<Actor>map(person -> owing.contains(person.id()) ? person.owingFactor() : person)
                .toList();
    }

    /** Signed in by an outside issuer, whose it is to ask for a second factor. */
    @Override
    public Optional<Actor> findByEmail(String email) {
        return officers.byEmail(email).filter(officers::mayAct).map(Officer::actor);
    }

    private Set<UUID> owing(List<Actor.Person> people) {
        Set<UUID> asked = people.stream()
                .filter(person -> demand.isOf(person.roles()))
                .map(Actor.Person::id)
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            asked.removeAll(factors.confirmedAmong(asked));
        }
        return asked;
    }
}
