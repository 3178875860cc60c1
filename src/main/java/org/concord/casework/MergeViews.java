package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What a case was merged from, and into what: of cases that the reader may not see no reference is told. */
@ApplicationScoped
class MergeViews {
    private static final String MEANWHILE = " >= m.merged_at AND (m.unmerged_at IS NULL OR x.%1$s <= m.unmerged_at))";
    private static final String OF = """
            SELECT m.id, (SELECT c.reference FROM case_file c WHERE c.id = m.from_id AND %s),
                   ARRAY(SELECT r.reference FROM case_merge_report g JOIN report r ON r.id = g.report_id JOIN case_report l ON l.report_id = r.id
                         JOIN case_file c ON c.id = l.case_id
                         WHERE g.merge_id = m.id AND (c.id = m.case_id OR %<s) ORDER BY r.received_at, r.id),
                   m.merged_at, m.merged_by, m.unmerged_at, m.unmerged_by,
            """
            + done("case_note", "written_at", "") + ", " + done("case_task", "created_at", "") + ", "
            + done("case_move", "moved_at", "") + ", "
            + done("assessment", "made_at", "AND x.confirmed_by IS NOT NULL AND x.merge_id IS NULL ")
            + ", (SELECT count(*) FROM case_link x WHERE m.case_id IN (x.case_id, x.other_id) AND x.linked_at"
            + MEANWHILE.formatted("linked_at")
            + " FROM case_merge m WHERE m.case_id = :case ORDER BY m.merged_at, m.id";

    private final Session store;
    private final Doer doer;

    MergeViews(Session store, Doer doer) {
        this.store = store;
        this.doer = doer;
    }

    /** The oldest first, also those that were undone. */
    List<MergeView> of(UUID caseId, CaseScope scope) {
        NativeQuery<Tuple> query = store.createNativeQuery(OF.formatted(scope.predicate()), Tuple.class)
                .setParameter("case", caseId);
        return scope.bind(query, doer.now())
                .getResultStream()
                .map(MergeViews::view)
                .toList();
    }

    /** The reference of the case that this one is part of. */
    @Nullable
    String mergedInto(UUID caseId, CaseScope scope) {
        NativeQuery<String> query = OneColumn.of(
                        store,
                        "SELECT c.reference FROM case_merge m JOIN case_file c ON c.id = m.case_id WHERE m.from_id = :case AND m.unmerged_at IS NULL AND "
                                + scope.predicate(),
                        String.class)
                .setParameter("case", caseId);
        return scope.bind(query, doer.now()).uniqueResult();
    }

    private static String done(String table, String when, String further) {
        return "(SELECT count(*) FROM " + table + " x WHERE x.case_id = m.case_id " + further + "AND x." + when
                + MEANWHILE.formatted(when);
    }

    private static MergeView view(Tuple row) {
        return new MergeView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                List.of(row.get(2, String[].class)),
                row.get(3, Instant.class),
                row.get(4, UUID.class),
                row.get(5, Instant.class),
                row.get(6, UUID.class),
                new MergeView.Since(count(row, 7), count(row, 8), count(row, 9), count(row, 10), count(row, 11)));
    }

    private static int count(Tuple row, int column) {
        return row.get(column, Number.class).intValue();
    }
}
