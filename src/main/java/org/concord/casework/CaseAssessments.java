package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** How cases were graded: by the rules first, then by people. */
@ApplicationScoped
class CaseAssessments {
    private final Session store;

    CaseAssessments(Session store) {
        this.store = store;
    }

    /** The one that holds. Every case has one. */
    CaseAssessment latest(UUID caseId) {
        return store.createSelectionQuery(
                        "from CaseAssessment where caseId = :id and voidedAt is null order by madeAt desc, id desc",
                        CaseAssessment.class)
                .setParameter("id", caseId)
                .setMaxResults(1)
                .getSingleResult();
    }

    /**
     * Whether a judgement of this person made less of a case that somebody had found grave. What the rules alone propose is there to be
     * corrected, and that is no lowering.
     */
    boolean isLoweredBy(UUID person, UUID caseId) {
        List<CaseAssessment> made = store.createSelectionQuery(
                        "from CaseAssessment where caseId = :id and voidedAt is null order by madeAt, id",
                        CaseAssessment.class)
                .setParameter("id", caseId)
                .getResultList();
        return IntStream.range(1, made.size())
                .filter(i -> made.get(i - 1).isFoundGrave())
                .filter(i -> !CaseLifecycle.isGrave(made.get(i).severity()))
                .anyMatch(i -> person.equals(made.get(i).confirmedBy()));
    }

    void add(CaseAssessment assessment) {
        store.persist(assessment);
    }

    /** What came of merging into this case holds no more. */
    void voidMerged(UUID caseId, Instant now) {
        store.createMutationQuery(
                        "update CaseAssessment set voidedAt = :now where caseId = :id and ofMerge is not null and voidedAt is null")
                .setParameter("now", now)
                .setParameter("id", caseId)
                .executeUpdate();
    }
}
