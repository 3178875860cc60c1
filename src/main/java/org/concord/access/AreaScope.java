package org.concord.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may see what concerns several wards and strands at once: whoever has one of the wards and, if their strands are limited, one of the strands.
 * What names none of either is for everybody.
 */
public final class AreaScope {
    private AreaScope() {}

    /**
     * Each condition is led by AND; empty for whoever sees all.
     *
     * @param wards column of ward ids, {@code integer[]}
     * @param strands column of strand ids, {@code smallint[]}
     */
    public static String predicate(CaseScope scope, String wards, String strands) {
        StringBuilder sql = new StringBuilder();
        if (!scope.everyWard()) {
            sql.append(" AND (%1$s = '{}' OR %1$s && CAST(:scopeWards AS integer[]))".formatted(wards));
        }
        if (!scope.strands().isEmpty()) {
            sql.append(" AND (%1$s = '{}' OR %1$s && CAST(:scopeStrands AS smallint[]))".formatted(strands));
        }
        return sql.toString();
    }

    /** The values of the names in {@link #predicate}. */
    public static Map<String, Object> values(CaseScope scope) {
        Map<String, Object> values = new HashMap<>();
        if (!scope.everyWard()) {
            values.put("scopeWards", ints(scope.wards()));
        }
        if (!scope.strands().isEmpty()) {
            values.put("scopeStrands", ints(scope.strands()));
        }
        return values;
    }

    private static Integer[] ints(Set<Integer> ids) {
        return ids.toArray(Integer[]::new);
    }
}
