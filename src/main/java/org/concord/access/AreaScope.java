package org.concord.access;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may see what concerns several wards and strands at once: whoever has one of the wards and, if their strands are limited, one of the strands.
 * What names none of either is for everybody. What lies outside does not exist for them (404).
 *
 * @param everyWard whether all wards of the authority are in scope
 * @param wards ids of the wards in scope if not every ward
 * @param strands ids of the strands in scope; empty = every strand
 */
public record AreaScope(boolean everyWard, Set<Integer> wards, Set<Integer> strands) {
    public static final AreaScope EVERYTHING = new AreaScope(true, Set.of(), Set.of());

    public AreaScope {
        wards = Set.copyOf(wards);
        strands = Set.copyOf(strands);
    }

    public static AreaScope of(CaseScope scope) {
        return new AreaScope(scope.everyWard(), scope.wards(), scope.strands());
    }

    /** For whoever has looked already which wards are theirs to ask for: none = every ward. */
    public static AreaScope ofWards(Collection<Integer> wards) {
        return new AreaScope(wards.isEmpty(), Set.copyOf(wards), Set.of());
    }

    /**
     * Of things that know no strands. The condition is led by AND; empty for whoever has every ward.
     *
     * @param column of ward ids, {@code integer[]}
     */
    public String predicate(String column) {
        return everyWard ? "" : " AND (%1$s = '{}' OR %1$s && CAST(:scopeWards AS integer[]))".formatted(column);
    }

    /**
     * Each condition is led by AND; empty for whoever sees all.
     *
     * @param wardColumn of ward ids, {@code integer[]}
     * @param strandColumn of strand ids, {@code smallint[]}
     */
    public String predicate(String wardColumn, String strandColumn) {
        return predicate(wardColumn)
                + (strands.isEmpty()
                        ? ""
                        : " AND (%1$s = '{}' OR %1$s && CAST(:scopeStrands AS smallint[]))".formatted(strandColumn));
    }

    /** The values of the names in {@link #predicate(String, String)}. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (!everyWard) {
            values.put("scopeWards", wards.toArray(Integer[]::new));
        }
        if (!strands.isEmpty()) {
            values.put("scopeStrands", strands.toArray(Integer[]::new));
        }
        return values;
    }

    /** Sets those of them that {@code where} asks for. */
    public <Q extends Query> Q bind(Q query, String where) {
        if (where.contains(":scopeWards")) {
            query.setParameter("scopeWards", ints(wards));
        }
        if (where.contains(":scopeStrands")) {
            query.setParameter("scopeStrands", ints(strands));
        }
        return query;
    }

    /** Whether this ward is one of theirs: to look at, or to name. */
    public boolean holds(int ward) {
        return everyWard || wards.contains(ward);
    }

    /**
     * Whether this person may move something from some wards (or strands) to others: what lies outside their own stays as it was, and what
     * concerned everybody goes on to.
     *
     * @param own ids
     * @param all whether all are theirs
     */
    public static boolean mayBecome(
            Set<Integer> own, boolean all, Collection<Integer> before, Collection<Integer> after) {
        return all
                || after.isEmpty()
                || !before.isEmpty() && outside(own, before).equals(outside(own, after));
    }

    private static Set<Integer> outside(Set<Integer> own, Collection<Integer> some) {
        Set<Integer> outside = new HashSet<>(some);
        outside.removeAll(own);
        return outside;
    }

    private static int[] ints(Set<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
