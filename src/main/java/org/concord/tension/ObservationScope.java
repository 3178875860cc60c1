package org.concord.tension;

import jakarta.persistence.Query;
import java.time.Instant;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.Role;

/**
 * Which observations a person may see, as an SQL predicate that every query path carries. One that came of a report is seen by whoever sees that
 * report's case, wherever it has gone, and by nobody else. Any other by its author; by those it is shared with; and, unless it is marked
 * sensitive, by whoever has one of its wards, or by all if it is of the whole authority. Coordinators see the sensitive ones too.
 *
 * @param ofCase the predicate over {@code case_file c}
 */
record ObservationScope(CaseScope scope, boolean coordinator, String ofCase) {
    private static final String IN_WARDS = """
            (NOT EXISTS (SELECT FROM tension_observation_ward w WHERE w.observation_id = o.id)
              OR EXISTS (SELECT FROM tension_observation_ward w WHERE w.observation_id = o.id AND w.ward_id = ANY(:scopeWards)))""";
    private static final String SHARED =
            "EXISTS (SELECT FROM tension_observation_share s WHERE s.observation_id = o.id AND s.officer_id = :scopePerson)";

    /** For every list and count. */
    static ObservationScope ofMany(Actor.Person person) {
        return of(person, person.scope().predicate());
    }

    /** For one that was asked for by name: also one of a case that the person broke the glass of. */
    static ObservationScope ofOne(Actor.Person person) {
        return of(person, person.scope().predicateOfOne());
    }

    private static ObservationScope of(Actor.Person person, String ofCase) {
        return new ObservationScope(person.scope(), person.is(Role.COORDINATOR), ofCase);
    }

    /** Over {@code tension_observation o} and, joined where it came of a report, {@code case_file c}. */
    String predicate() {
        String inWards = scope.everyWard() ? "true" : IN_WARDS;
        String notSensitive = coordinator ? "true" : "o.marking = 'OFFICIAL'";
        return "CASE WHEN o.report_id IS NOT NULL THEN coalesce((" + ofCase
                + "), false) ELSE o.recorded_by = :scopePerson OR " + SHARED + " OR (" + inWards + " AND "
                + notSensitive + ") END";
    }

    <Q extends Query> Q bind(Q query, Instant now) {
        return scope.bind(query, ofCase, now);
    }
}
