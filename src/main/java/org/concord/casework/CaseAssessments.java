package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
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
