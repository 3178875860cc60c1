package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;

/** What a level is said to stand on, as far as it exists for whoever says so: nobody cites what they cannot look at. */
@ApplicationScoped
class VisibleEvidence {
    private final CitedCases cases;
    private final VisibleLinks links;

    VisibleEvidence(CitedCases cases, VisibleLinks links) {
        this.cases = cases;
        this.links = links;
    }

    /** Those of them that this person may look at; what is in words alone is always among them. */
    List<Cited> of(Collection<Cited> cited, Actor.Person person) {
        Set<String> references = cases.seen(cited, person.scope());
        Map<Cited.Kind, Set<UUID>> there = new EnumMap<>(Cited.Kind.class);
        there.put(Cited.Kind.OBSERVATION, seen(Cited.Kind.OBSERVATION, TensionLink.Kind.OBSERVATION, cited, person));
        there.put(Cited.Kind.SIGNAL, seen(Cited.Kind.SIGNAL, TensionLink.Kind.SIGNAL, cited, person));
        there.put(Cited.Kind.EVENT, seen(Cited.Kind.EVENT, TensionLink.Kind.EVENT, cited, person));
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

    private Set<UUID> seen(Cited.Kind kind, TensionLink.Kind as, Collection<Cited> cited, Actor.Person person) {
        Set<UUID> asked = Cited.ids(kind, cited);
        return asked.isEmpty() ? Set.of() : links.seen(as, asked, person);
    }
}
