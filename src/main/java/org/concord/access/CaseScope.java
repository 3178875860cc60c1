package org.concord.access;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a person may see: wards × strands × restriction, as an SQL predicate that every query path carries. What lies outside does
 * not exist for the caller (404).
 *
 * @param everyWard whether all wards of the authority, and cases without one, are in scope
 * @param wards ids of the wards in scope if not every ward
 * @param strands ids of the strands in scope; empty = every strand. A case without a strand is in every strand's scope
 */
public record CaseScope(UUID person, boolean everyWard, Set<Integer> wards, Set<Integer> strands) {

    public CaseScope {
        wards = Set.copyOf(wards);
        strands = Set.copyOf(strands);
    }

    /** The predicate over {@code case_file c}; its parameters are set by {@link #bind}. */
    public String predicate() {
        StringBuilder sql = new StringBuilder(
                        "(NOT c.restricted OR EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id")
                .append(
                        " AND r.officer_id = :scopePerson AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > :scopeNow)))");
        if (!everyWard) {
            sql.append(" AND c.ward_id = ANY(:scopeWards)");
        }
        if (!strands.isEmpty()) {
            sql.append(" AND (NOT EXISTS (SELECT FROM case_strand s WHERE s.case_id = c.id)")
                    .append(
                            " OR EXISTS (SELECT FROM case_strand s WHERE s.case_id = c.id AND s.strand_id = ANY(:scopeStrands)))");
        }
        return sql.toString();
    }

    public <Q extends Query> Q bind(Q query, Instant now) {
        query.setParameter("scopePerson", person);
        query.setParameter("scopeNow", now);
        if (!everyWard) {
            query.setParameter("scopeWards", ints(wards));
        }
        if (!strands.isEmpty()) {
            query.setParameter("scopeStrands", ints(strands));
        }
        return query;
    }

    private static int[] ints(Set<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
