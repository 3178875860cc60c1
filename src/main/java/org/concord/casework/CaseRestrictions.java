package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** For whom cases are, if not for everybody in scope, and for whom they are not. */
@ApplicationScoped
class CaseRestrictions {
    private final Session store;
    private final Ids ids;

    CaseRestrictions(Session store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Why and until when; {@code by} is null where the rules themselves restrict. */
    record Terms(
            @Nullable Instant until,
            String reason,
            @Nullable UUID by,
            Instant now) {}

    /** From now on the case is for these alone; none = for everybody in scope again. */
    void replace(UUID caseId, Collection<UUID> officers, Terms terms) {
        store.createNativeMutationQuery(
                        "UPDATE case_restriction SET lifted_at = :now WHERE case_id = :case AND lifted_at IS NULL")
                .setParameter("now", terms.now())
                .setParameter("case", caseId)
                .executeUpdate();
        for (UUID officer : officers) {
            add(caseId, officer, terms);
        }
    }

    private void add(UUID caseId, UUID officer, Terms terms) {
        store.createNativeMutationQuery("""
                        INSERT INTO case_restriction (id, authority_id, case_id, officer_id, restricted_at, until, restricted_by, reason)
                        VALUES (:id, :authority, :case, :officer, :now, CAST(:until AS timestamptz), CAST(:by AS uuid), :reason)""")
                .setParameter("id", ids.next())
                .setParameter("authority", Authority.ID)
                .setParameter("case", caseId)
                .setParameter("officer", officer)
                .setParameter("now", terms.now())
                .setParameter("until", terms.until(), Instant.class)
                .setParameter("by", terms.by(), UUID.class)
                .setParameter("reason", terms.reason())
                .executeUpdate();
    }

    /** Empty if it is for everybody in scope. */
    List<UUID> namedAt(UUID caseId, Instant now) {
        return OneColumn.of(store, """
                        SELECT officer_id FROM case_restriction
                        WHERE case_id = :case AND lifted_at IS NULL AND (until IS NULL OR until > :now) ORDER BY officer_id""", UUID.class)
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList();
    }

    /** The same, with the time until which it is so. */
    Circle circleAt(UUID caseId, Instant now) {
        List<Tuple> named = store.createNativeQuery("""
                        SELECT officer_id, until FROM case_restriction
                        WHERE case_id = :case AND lifted_at IS NULL AND (until IS NULL OR until > :now) ORDER BY until NULLS LAST""", Tuple.class)
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList();
        if (named.isEmpty()) {
            return Circle.EVERYBODY;
        }
        return new Circle(
                named.stream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet()),
                named.getLast().get(1, Instant.class));
    }

    /** Those with an interest of their own in it. */
    List<UUID> conflicted(UUID caseId) {
        return OneColumn.of(
                        store,
                        "SELECT officer_id FROM case_conflict WHERE case_id = :case ORDER BY officer_id",
                        UUID.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    void addConflict(UUID caseId, UUID officer, String reason, Instant now) {
        store.createNativeMutationQuery("""
                        INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at)
                        VALUES (:id, :authority, :case, :officer, :reason, :now)""")
                .setParameter("id", ids.next())
                .setParameter("authority", Authority.ID)
                .setParameter("case", caseId)
                .setParameter("officer", officer)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
    }
}
