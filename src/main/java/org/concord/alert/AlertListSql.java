package org.concord.alert;

import java.util.stream.Collectors;
import org.concord.access.CaseScope;

/**
 * The statement behind a page of alerts. Each state is read by itself along the index, newest first and no more than the page needs, and then
 * they are merged: of several states at once the index could not keep the order.
 */
final class AlertListSql {
    static final String OF_MINE =
            "EXISTS (SELECT FROM alert_recipient t WHERE t.alert_id = a.id AND t.officer_id = :scopePerson)";

    /** Told at any rung, or on duty for it now. */
    private static final String MINE = " AND (" + OF_MINE + """
             OR EXISTS (SELECT FROM duty d WHERE d.officer_id = :scopePerson AND d.valid_from <= :today AND (d.valid_to IS NULL OR d.valid_to > :today)
                          AND (d.ward_id IS NULL OR d.ward_id = c.ward_id)
                          AND (d.strand_id IS NULL OR EXISTS (SELECT FROM case_strand s WHERE s.case_id = c.id AND s.strand_id = d.strand_id)))
             OR EXISTS (SELECT FROM rota_shift d WHERE d.officer_id = :scopePerson AND d.starts_at <= :now AND d.ends_at > :now
                          AND (d.ward_id IS NULL OR d.ward_id = c.ward_id)))""";

    private static final String CASES =
            "FROM alert a JOIN case_file c ON c.id = a.case_id WHERE a.authority_id = :authority AND a.state = '%s' AND ";

    /** Few, and found by their own index. */
    private static final String TESTS =
            "FROM alert a LEFT JOIN case_file c ON c.id = a.case_id WHERE a.authority_id = :authority AND a.test_id IS NOT NULL AND a.state IN (%s) AND "
                    + OF_MINE;

    private static final String AFTER = " AND (a.raised_at, a.id) < (:afterTime, :afterId)";
    private static final String NEWEST = " ORDER BY a.raised_at DESC, a.id DESC LIMIT :most)";

    private AlertListSql() {}

    static String of(CaseScope scope, AlertFilter filter, boolean after) {
        String rest = (after ? AFTER : "") + NEWEST;
        String cases = filter.states().stream()
                .map(state -> "(SELECT " + AlertRows.COLUMNS + CASES.formatted(state.name()) + scope.predicate()
                        + (filter.mine() ? MINE : "") + rest)
                .collect(Collectors.joining(" UNION ALL "));
        String states =
                filter.states().stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        String tests = "(SELECT " + AlertRows.COLUMNS + TESTS.formatted(states) + rest;
        return "SELECT * FROM (" + cases + " UNION ALL " + tests + ") a ORDER BY raised_at DESC, id DESC LIMIT :most";
    }
}
