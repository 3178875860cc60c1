package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.concord.triage.Severity;
import org.hibernate.Session;

/** Which cases belong together. */
@ApplicationScoped
public class CaseLinks {
    /** Also those of cases that are part of this one; what is part of it is no other case. */
    private static final String OF = """
            WITH RECURSIVE part (id) AS (
              SELECT CAST(:case AS uuid)
              UNION SELECT m.from_id FROM case_merge m JOIN part ON m.case_id = part.id WHERE m.unmerged_at IS NULL)
            SELECT c.reference, l.kind, c.status, c.severity, min(l.linked_at)
            FROM (SELECT other_id AS id, kind, linked_at FROM case_link WHERE case_id IN (SELECT id FROM part)
                  UNION ALL SELECT case_id, kind, linked_at FROM case_link WHERE other_id IN (SELECT id FROM part)) l JOIN case_file c ON c.id = l.id
            WHERE c.id NOT IN (SELECT id FROM part) AND %s
            GROUP BY c.id, l.kind ORDER BY 5, c.reference""";

    private final Session store;
    private final Clock clock;

    CaseLinks(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The case at the other end. */
    public record LinkView(String reference, LinkKind kind, CaseStatus status, Severity severity, Instant linkedAt) {}

    /** @return false if they were linked so before */
    boolean add(UUID one, UUID other, LinkKind kind, UUID by) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        return store.createNativeMutationQuery("""
                        INSERT INTO case_link (case_id, other_id, kind, authority_id, linked_by, linked_at)
                        VALUES (:case, :other, :kind, :authority, :by, :now) ON CONFLICT DO NOTHING""")
                        .setParameter("case", ordered ? one : other)
                        .setParameter("other", ordered ? other : one)
                        .setParameter("kind", kind.name())
                        .setParameter("authority", Authority.ID)
                        .setParameter("by", by)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Only to cases in the reader's scope. */
    List<LinkView> of(UUID caseId, CaseScope scope) {
        var query = store.createNativeQuery(OF.formatted(scope.predicate()), Tuple.class)
                .setParameter("case", caseId);
        return scope.bind(query, clock.instant())
                .getResultStream()
                .map(CaseLinks::view)
                .toList();
    }

    private static LinkView view(Tuple row) {
        return new LinkView(
                row.get(0, String.class),
                LinkKind.valueOf(row.get(1, String.class)),
                CaseStatus.valueOf(row.get(2, String.class)),
                Severity.ofRank(row.get(3, Number.class).intValue()),
                row.get(4, Instant.class));
    }
}
