package org.concord.tension;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Set;
import org.concord.access.Actor;

/**
 * Which things of the wards a person may see: those of the whole authority, and those that concern one of their wards at least. What lies outside
 * does not exist for them (404).
 *
 * @param wards ids of the wards in scope if not every ward
 */
record WardSight(boolean everyWard, Set<Integer> wards) {
    static final WardSight EVERYTHING = new WardSight(true, Set.of());

    WardSight {
        wards = Set.copyOf(wards);
    }

    static WardSight of(Actor.Person person) {
        return new WardSight(person.scope().everyWard(), person.scope().wards());
    }

    /** Of a thing with these wards; none = the whole authority. */
    boolean sees(Collection<Integer> ids) {
        return everyWard || ids.isEmpty() || ids.stream().anyMatch(wards::contains);
    }

    /** Whether somebody may say that a thing is of this ward. */
    boolean holds(int ward) {
        return everyWard || wards.contains(ward);
    }

    /** Over the alias of a table with {@code ward_ids}; {@link #bind} sets what it asks for. */
    String predicate(String alias) {
        return everyWard
                ? "true"
                : "(%1$s.ward_ids = '{}' OR %1$s.ward_ids && CAST(:sightWards AS integer[]))".formatted(alias);
    }

    <Q extends Query> Q bind(Q query) {
        if (!everyWard) {
            query.setParameter("sightWards", ints(wards));
        }
        return query;
    }

    static int[] ints(Collection<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
