package org.concord.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return AUTHORITY + " AND " + inScope(scope.predicate()) + filter.sql(without);
    }

    /** The condition over cases that are not restricted, and over figures of such cases: the same for everybody with these wards and strands. */
    String whereUnrestricted() {
        return AUTHORITY + inScope(scope.predicateOfUnrestricted()) + filter.sql(List.of());
    }

    /** The condition over restricted cases alone. */
    String whereRestricted() {
        return AUTHORITY + " AND " + inScope(scope.predicateOfRestricted()) + filter.sql(List.of());
    }

    /**
     * The scope with its wards and strands in the text: of ids that are bound PostgreSQL does not know how many cases they leave, and so
     * plans each page anew instead of once.
     */
    private String inScope(String predicate) {
        return predicate.replace(":scopeWards", array(scope.wards())).replace(":scopeStrands", array(scope.strands()));
    }

    /** What the condition names. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(filter.values());
        values.put("scopePerson", scope.person());
        values.put("scopeNow", now);
        values.put("now", now);
        return values;
    }

    private static String array(Set<Integer> ids) {
        return ids.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "CAST('{", "}' AS integer[])"));
    }
}
