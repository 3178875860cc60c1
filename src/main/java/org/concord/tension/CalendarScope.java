package org.concord.tension;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.concord.access.CaseScope;

/**
 * Which events and rumours a person may see: those of one of their wards, and those without a ward, which concern the whole authority; of
 * events with strands those of one of theirs. What lies outside does not exist for them (404).
 */
record CalendarScope(CaseScope scope) {

    /** Over {@code e.ward_ids}, led by AND or empty. */
    String wards() {
        return scope.everyWard() ? "" : " AND (e.ward_ids = '{}' OR e.ward_ids && CAST(:scopeWards AS int[]))";
    }

    /** Over {@code e.ward_ids} and {@code e.strand_ids}, led by AND or empty. */
    String wardsAndStrands() {
        return wards()
                + (scope.strands().isEmpty()
                        ? ""
                        : " AND (e.strand_ids = '{}' OR e.strand_ids && CAST(:scopeStrands AS smallint[]))");
    }

    /** Sets the parameters of what {@code where} holds. */
    <Q extends Query> Q bind(Q query, String where) {
        if (where.contains(":scopeWards")) {
            query.setParameter("scopeWards", ints(scope.wards()));
        }
        if (where.contains(":scopeStrands")) {
            query.setParameter("scopeStrands", ints(scope.strands()));
        }
        return query;
    }

    /**
     * Whether this person may move something from some wards (or strands) to others: what lies outside their own stays as it was, and what
     * concerned everybody goes on to.
     *
     * @param own empty = all
     */
    static boolean mayBecome(Set<Integer> own, boolean all, Collection<Integer> before, Collection<Integer> after) {
        if (all) {
            return true;
        }
        if (after.isEmpty()) {
            return true;
        }
        return !before.isEmpty() && outside(own, before).equals(outside(own, after));
    }

    private static Set<Integer> outside(Set<Integer> own, Collection<Integer> some) {
        Set<Integer> outside = new HashSet<>(some);
        outside.removeAll(own);
        return outside;
    }

    private static int[] ints(Set<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
