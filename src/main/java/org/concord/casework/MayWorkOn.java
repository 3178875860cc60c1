package org.concord.casework;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ActorSource;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.Session;

/** Whether a case can be given to somebody: they are active, case work is their role, and the case is theirs to see. */
@ApplicationScoped
class MayWorkOn {
    private final Session store;
    private final ActorSource officers;
    private final Clock clock;

    MayWorkOn(Session store, @All List<ActorSource> sources, Clock clock) {
        this.store = store;
        this.officers = sources.stream()
                .filter(source -> source.kind().equals("officer"))
                .findFirst()
                .orElseThrow();
        this.clock = clock;
    }

    /** As things stand: also not one of those whom a restriction leaves out. */
    boolean test(UUID officer, UUID caseId) {
        return scopeOf(officer)
                .filter(scope -> holds(scope, scope.predicate(), caseId))
                .isPresent();
    }

    /** If a restriction named them: the case is in their wards and strands, and they have no interest of their own in it. */
    boolean testIfNamed(UUID officer, UUID caseId) {
        return scopeOf(officer)
                .filter(scope -> holds(scope, scope.predicateIfNamed(), caseId))
                .isPresent();
    }

    /**
     * For what would outlast the hour for which breaking the glass opens a case.
     *
     * @param butNot what whoever broke the glass does not do, such as “merges nothing into it”
     * @throws org.concord.platform.Refusal 403 if that alone opens the case to them
     */
    void requireMoreThanGlass(UUID officer, UUID caseId, String butNot) {
        if (!test(officer, caseId)) {
            throw Problem.FORBIDDEN.because("Whoever broke the glass of a case reads it, but " + butNot + ".");
        }
    }

    private Optional<CaseScope> scopeOf(UUID officer) {
        return officers.find(officer)
                .filter(actor -> actor.is(Role.OFFICER) || actor.is(Role.COORDINATOR))
                .filter(Actor.Person.class::isInstance)
                .map(actor -> ((Actor.Person) actor).scope());
    }

    private boolean holds(CaseScope scope, String predicate, UUID caseId) {
        var query = OneColumn.of(
                        store, "SELECT count(*) FROM case_file c WHERE c.id = :case AND " + predicate, Long.class)
                .setParameter("case", caseId);
        return scope.bind(query, predicate, clock.instant()).getSingleResult() > 0;
    }
}
