package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concord.access.Actor;
import org.concord.access.AreaScope;

/** What a level is said to stand on, as far as it exists for whoever says so: nobody cites what they cannot look at. */
@ApplicationScoped
class VisibleEvidence {
    private final CitedCases cases;
    private final Observations observations;
    private final Signals signals;
    private final TensionEvents events;

    VisibleEvidence(CitedCases cases, Observations observations, Signals signals, TensionEvents events) {
        this.cases = cases;
        this.observations = observations;
        this.signals = signals;
        this.events = events;
    }

    /** Those of them that this person may look at; what is in words alone is always among them. */
    List<Cited> of(Collection<Cited> cited, Actor.Person person) {
        Set<String> references = cases.seen(cited, person.scope());
        Map<Cited.Kind, Set<UUID>> there = new EnumMap<>(Cited.Kind.class);
        there.put(Cited.Kind.OBSERVATION, seen(Cited.Kind.OBSERVATION, cited, ids -> observations.seen(person, ids)));
        there.put(Cited.Kind.SIGNAL, seen(Cited.Kind.SIGNAL, cited, ids -> signals.seen(person.scope(), ids)));
        there.put(
                Cited.Kind.EVENT, seen(Cited.Kind.EVENT, cited, ids -> events.seen(AreaScope.of(person.scope()), ids)));
        return cited.stream()
                .filter(one -> switch (one.kind()) {
                    case OBSERVATION, SIGNAL, EVENT ->
                        one.id() != null
                                && Objects.requireNonNull(there.get(one.kind())).contains(one.id());
                    case CASE -> one.reference() != null && references.contains(one.reference());
                    case OTHER -> true;
                })
                .toList();
    }

    private static Set<UUID> seen(Cited.Kind kind, Collection<Cited> cited, Function<Set<UUID>, Set<UUID>> store) {
        Set<UUID> asked = Cited.ids(kind, cited);
        return asked.isEmpty() ? Set.of() : store.apply(asked);
    }
}
