package org.concord.access;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a person may see: wards × strands × restriction × conflict of interest, as an SQL predicate that every query path carries.
 * What lies outside does not exist for the caller (404).
 *
 * @param everyWard whether all wards of the authority, and cases without one, are in scope
 * @param wards ids of the wards in scope if not every ward
 * @param strands ids of the strands in scope; empty = every strand. A case without a strand is in every strand's scope
 */
public record CaseScope(UUID person, boolean everyWard, Set<Integer> wards, Set<Integer> strands) {
    /** The person, but so that PostgreSQL does not plan each page anew for how much this one has, which takes longer than the page. */
    private static final String SOMEBODY = "(SELECT CAST(:scopePerson AS uuid))";

    private static final String NO_CONFLICT =
            "NOT EXISTS (SELECT FROM case_conflict x WHERE x.case_id = c.id AND x.officer_id = :scopePerson)";
    /** Restrictions {@code r} that have neither run out nor been lifted. */
    private static final String RUNNING = "r.lifted_at IS NULL AND (r.until IS NULL OR r.until > :scopeNow)";
    /** Asked of each case by itself: the few restricted ones on a page are no reason to read every restriction there is. */
    private static final String RESTRICTED_TO_OTHERS = "(SELECT bool_or(r.officer_id = :scopePerson)"
            + " FROM case_restriction r WHERE r.case_id = c.id AND " + RUNNING + ") IS FALSE";
    /** The same, asked of all restrictions at once. */
    private static final String AMONG_THOSE_RESTRICTED_TO_OTHERS =
            "c.id IN (SELECT r.case_id FROM case_restriction r WHERE " + RUNNING
                    + " GROUP BY r.case_id HAVING NOT bool_or(r.officer_id = :scopePerson))";
    /** {@code c.restricted} only says that one has to look closer, so that nobody else's query pays for it. */
    private static final String NOT_SHUT_OUT =
            "(NOT c.restricted OR (" + NO_CONFLICT + " AND NOT (" + RESTRICTED_TO_OTHERS + ")))";

    private static final String BROKE_THE_GLASS =
            "EXISTS (SELECT FROM break_glass b WHERE b.case_id = c.id AND b.officer_id = :scopePerson AND b.until > :scopeNow)";

    public CaseScope {
        wards = Set.copyOf(wards);
        strands = Set.copyOf(strands);
    }

    /** For every list and count: the predicate over {@code case_file c}; its parameters are set by {@link #bind}. */
    public String predicate() {
        return NOT_SHUT_OUT + predicateOfUnrestricted();
    }

    /** For one case that was asked for by name: also one that the person broke the glass of. */
    public String predicateOfOne() {
        return "((" + predicate() + ") OR (" + BROKE_THE_GLASS + " AND " + NO_CONFLICT + "))";
    }

    /** What would hold if a restriction named the person. */
    public String predicateIfNamed() {
        return NO_CONFLICT + predicateOfUnrestricted();
    }

    /** The same as {@link #predicate} for all restricted cases together, and for those alone. */
    public String predicateOfRestricted() {
        return "c.restricted AND " + NO_CONFLICT + " AND NOT (" + AMONG_THOSE_RESTRICTED_TO_OTHERS + ")"
                + predicateOfUnrestricted();
    }

    /**
     * Of the cases that {@link #predicate} lets through, those that a restriction holds now, or all the others. As they are let through, it
     * names the person, from where they are found.
     */
    public static String restrictedNow(boolean wanted) {
        return wanted
                ? "(c.restricted AND c.id IN (SELECT r.case_id FROM case_restriction r WHERE r.officer_id = " + SOMEBODY
                        + " AND " + RUNNING + "))"
                : "(NOT c.restricted OR NOT EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id AND "
                        + RUNNING + "))";
    }

    /** The same as {@link #predicate} of a case that was read already. */
    public boolean sees(ScopedCase one) {
        boolean shutOut = one.restricted()
                && (one.conflicted().contains(person)
                        || !one.named().isEmpty() && !one.named().contains(person));
        boolean inWard = everyWard || one.ward() != null && wards.contains(one.ward());
        boolean inStrand = strands.isEmpty()
                || one.strands().isEmpty()
                || one.strands().stream().anyMatch(strands::contains);
        return !shutOut && inWard && inStrand;
    }

    /** What is left of {@link #predicate} for cases that are not restricted, led by AND or empty; it names no person. */
    public String predicateOfUnrestricted() {
        StringBuilder sql = new StringBuilder();
        if (!everyWard) {
            sql.append(" AND c.ward_id = ANY(:scopeWards)");
        }
        if (!strands.isEmpty()) {
            sql.append(" AND (c.strand_ids = '{}' OR c.strand_ids && CAST(:scopeStrands AS smallint[]))");
        }
        return sql.toString();
    }

    /** Sets the parameters of {@link #predicate} and {@link #predicateOfOne}. */
    public <Q extends Query> Q bind(Q query, Instant now) {
        return bind(query, NOT_SHUT_OUT, now);
    }

    /** Sets the parameters of one of the predicates. */
    public <Q extends Query> Q bind(Q query, String predicate, Instant now) {
        query.setParameter("scopePerson", person);
        if (predicate.contains(":scopeNow")) {
            query.setParameter("scopeNow", now);
        }
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
