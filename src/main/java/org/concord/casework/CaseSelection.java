package org.concord.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;

/** The cases that somebody asks for, of those that they may see. */
record CaseSelection(CaseScope scope, QueueFilter filter, Instant now) {
    static final String AUTHORITY = "c.authority_id = " + Authority.ID;

    /** The condition over {@code case_file c}. */
    String where() {
        return where(List.of());
    }

    /** The condition but for these filters. */
    String where(List<String> without) {
        return AUTHORITY + " AND " + scope.predicate() + filter.sql(without);
    }

    /** What the condition names. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(filter.values());
        values.put("scopePerson", scope.person());
        values.put("scopeNow", now);
        values.put("scopeWards", ints(scope.wards()));
        values.put("scopeStrands", ints(scope.strands()));
        values.put("now", now);
        return values;
    }

    private static int[] ints(Set<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
