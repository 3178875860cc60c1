package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** Which of the cases that a level stands on somebody may see; of the others they are not even told which they are. */
@ApplicationScoped
class CitedCases {
    private final Session store;
    private final Clock clock;

    CitedCases(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Their own references. */
    Set<String> seen(Collection<Cited> cited, CaseScope scope) {
        String[] references = cited.stream()
                .filter(one -> one.kind() == Cited.Kind.CASE)
                .map(Cited::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (references.length == 0) {
            return Set.of();
        }
        String predicate = scope.predicateOfOne();
        var query = OneColumn.of(
                        store,
                        "SELECT c.reference FROM case_file c WHERE c.authority_id = :authority AND c.reference = ANY(:references) AND "
                                + predicate,
                        String.class)
                .setParameter("authority", Authority.ID)
                .setParameter("references", references);
        return scope.bind(query, predicate, clock.instant()).getResultStream().collect(Collectors.toUnmodifiableSet());
    }
}
