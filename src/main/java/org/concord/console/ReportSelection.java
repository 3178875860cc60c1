package org.concord.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Which reports and cases figures are made of: those of the caller's wards and strands, narrowed by what was chosen. Pure.
 *
 * @param scope of the caller
 * @param ward id; null = each
 * @param noWard those of none of our wards alone
 * @param strand id; null = each
 */
record ReportSelection(
        FiguresPeriod period,
        CaseScope scope,
        @Nullable Integer ward,
        boolean noWard,
        @Nullable Integer strand) {
    private static final String AUTHORITY = "c.authority_id = " + Authority.ID;

    /** The cases that are for named people, and not for this one. */
    static final String SHUT =
            "shut AS MATERIALIZED (SELECT c.id FROM case_file c WHERE " + AUTHORITY + " AND c.restricted AND NOT (%s))";

    /** Over {@code c}, which has a ward and strands; the same for everybody with these. Ids stand in the text, so that the plan knows them. */
    String where() {
        return AUTHORITY + inText(scope.predicateOfUnrestricted()) + chosen();
    }

    /** Over {@code case_file c}: what this person may see. */
    String whereSeen() {
        return AUTHORITY + " AND " + inText(scope.predicate()) + chosen();
    }

    /** {@link #SHUT} for this person, in a WITH. */
    String shut() {
        return SHUT.formatted(new CaseScope(scope.person(), true, Set.of(), Set.of()).predicateOfRestricted());
    }

    /** The days, and the whole weeks or months in them. */
    Map<String, Object> days(FiguresPeriod.Whole whole) {
        return new HashMap<>(
                Map.of("from", period.from(), "to", period.to(), "first", whole.first(), "past", whole.past()));
    }

    private String chosen() {
        return (noWard ? " AND c.ward_id IS NULL" : ward == null ? "" : " AND c.ward_id = " + ward)
                + (strand == null ? "" : " AND c.strand_ids @> " + array(List.of(strand), "smallint"));
    }

    private String inText(String predicate) {
        return predicate
                .replace(":scopeWards", array(scope.wards(), "integer"))
                .replace(":scopeStrands", array(scope.strands(), "smallint"));
    }

    private static String array(Collection<Integer> ids, String type) {
        return ids.stream()
                .sorted()
                .map(Objects::toString)
                .collect(Collectors.joining(",", "CAST('{", "}' AS " + type + "[])"));
    }
}
