package org.concord.alert;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.AreaScope;
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

    /** Whether the person has any duty or turn now; asked once for a statement. */
    private static final String ON_DUTY = """
            (SELECT EXISTS (SELECT FROM duty d WHERE d.officer_id = :scopePerson AND d.valid_from <= :today AND (d.valid_to IS NULL OR d.valid_to > :today))
                 OR EXISTS (SELECT FROM rota_shift d WHERE d.officer_id = :scopePerson AND d.starts_at <= :now AND d.ends_at > :now))""";

    /** Of whoever has no duty only those that they were told of are theirs: often few among very many, and found by who was told. */
    private static final String TOLD =
            "FROM alert_recipient m JOIN alert a ON a.id = m.alert_id JOIN case_file c ON c.id = a.case_id"
                    + " WHERE m.officer_id = :scopePerson AND a.authority_id = :authority AND a.state = '%s' AND NOT "
                    + ON_DUTY + " AND ";

    private static final String CASES =
            "FROM alert a JOIN case_file c ON c.id = a.case_id WHERE a.authority_id = :authority AND a.state = '%s' AND ";

    /** Few, and found by their own index. */
    private static final String TESTS =
            "FROM alert a LEFT JOIN case_file c ON c.id = a.case_id WHERE a.authority_id = :authority AND a.test_id IS NOT NULL AND a.state IN (%s) AND "
                    + OF_MINE;

    /** Found by their own index, in each state by itself. */
    private static final String SIGNALS =
            "FROM alert a LEFT JOIN case_file c ON false WHERE a.authority_id = :authority AND a.signal_id IS NOT NULL AND a.state = '%s'";

    private static final String AFTER = " AND (a.raised_at, a.id) < (:afterTime, :afterId)";
    private static final String NEWEST = " ORDER BY a.raised_at DESC, a.id DESC LIMIT :most)";

    private AlertListSql() {}

    /**
     * Of the unanswered ones those that are mine, by the time that is left. It walks along their own index and looks up one case after the
     * other until there are enough ({@code OFFSET 0}: not all cases there are, as the planner would for a few thousand alerts).
     */
    static String waiting(CaseScope scope) {
        String rest = " ORDER BY a.answer_by, a.severity, a.id LIMIT :most)";
        String cases = "(SELECT " + AlertRows.COLUMNS
                + " FROM alert a CROSS JOIN LATERAL (SELECT f.* FROM case_file f WHERE f.id = a.case_id OFFSET 0) c"
                + " WHERE a.authority_id = :authority AND a.state IN ('OPEN', 'ESCALATED') AND " + scope.predicate()
                + MINE;
        String tests = "(SELECT " + AlertRows.COLUMNS + TESTS.formatted("'OPEN', 'ESCALATED'");
        String signals = Stream.of("OPEN", "ESCALATED")
                .map(state -> " UNION ALL (SELECT " + AlertRows.COLUMNS + SIGNALS.formatted(state) + area(scope)
                        + " AND " + OF_MINE + rest)
                .collect(Collectors.joining());
        return "SELECT * FROM (" + cases + rest + " UNION ALL " + tests + rest + signals
                + ") a ORDER BY answer_by, severity, id LIMIT :most";
    }

    static String visible(CaseScope scope) {
        return "((a.case_id IS NOT NULL AND " + scope.predicate() + ") OR (a.kind = 'TEST' AND " + OF_MINE
                + ") OR (a.signal_id IS NOT NULL" + area(scope) + "))";
    }

    private static String area(CaseScope scope) {
        return AreaScope.of(scope).predicate("a.about_wards", "a.about_strands");
    }

    static String of(CaseScope scope, AlertFilter filter, boolean after) {
        String rest = (after ? AFTER : "") + NEWEST;
        String mine = filter.mine() ? " AND " + ON_DUTY + MINE : "";
        String cases = filter.states().stream()
                .map(state -> CASES.formatted(state.name()) + scope.predicate() + mine)
                .map(from -> "(SELECT " + AlertRows.COLUMNS + from + rest)
                .collect(Collectors.joining(" UNION ALL "));
        String told = filter.states().stream()
                .filter(state -> filter.mine())
                .map(state -> " UNION ALL (SELECT " + AlertRows.COLUMNS + TOLD.formatted(state.name())
                        + scope.predicate() + rest)
                .collect(Collectors.joining());
        String states =
                filter.states().stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        String tests = "(SELECT " + AlertRows.COLUMNS + TESTS.formatted(states) + rest;
        String signals = filter.states().stream()
                .map(state -> " UNION ALL (SELECT " + AlertRows.COLUMNS + SIGNALS.formatted(state.name()) + area(scope)
                        + (filter.mine() ? " AND " + OF_MINE : "") + rest)
                .collect(Collectors.joining());
        return "SELECT * FROM (" + cases + told + signals + " UNION ALL " + tests
                + ") a ORDER BY raised_at DESC, id DESC LIMIT :most";
    }
}
