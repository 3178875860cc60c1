package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The rows that go from one case to another, each written down with the merge that took it, and back. */
@ApplicationScoped
class MergedRows {
    private static final List<String> CARRY = List.of(
            "INSERT INTO case_merge_report (merge_id, report_id, authority_id) SELECT :merge, report_id, authority_id FROM case_report WHERE case_id = :from",
            "INSERT INTO case_merge_task (merge_id, task_id, authority_id) SELECT :merge, id, authority_id FROM case_task WHERE case_id = :from",
            "INSERT INTO case_merge_note (merge_id, note_id, authority_id) SELECT :merge, id, authority_id FROM case_note WHERE case_id = :from",
            """
            INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at, merge_id)
            SELECT gen_random_uuid(), authority_id, :into, officer_id, reason, declared_at, :merge FROM case_conflict WHERE case_id = :from
            ON CONFLICT (case_id, officer_id) DO NOTHING""",
            "UPDATE case_report SET case_id = :into WHERE case_id = :from",
            "UPDATE case_task SET case_id = :into WHERE case_id = :from",
            "UPDATE case_note SET case_id = :into WHERE case_id = :from");

    /** What was taken out since, or went further, stays where it is. */
    private static final List<String> GIVE_BACK = List.of(
            "UPDATE case_task SET case_id = :from WHERE case_id = :into AND id IN (SELECT task_id FROM case_merge_task WHERE merge_id = :merge)",
            "UPDATE case_note SET case_id = :from WHERE case_id = :into AND id IN (SELECT note_id FROM case_merge_note WHERE merge_id = :merge)",
            // An interest that was declared in both together may be one in either.
            """
            INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at)
            SELECT gen_random_uuid(), x.authority_id, :from, x.officer_id, x.reason, x.declared_at
            FROM case_conflict x JOIN case_merge m ON m.id = :merge WHERE x.case_id = :into AND x.merge_id IS NULL AND x.declared_at >= m.merged_at
            ON CONFLICT (case_id, officer_id) DO NOTHING""",
            // Who has one in another case that is still part of this one keeps it for that reason.
            """
            UPDATE case_conflict x SET merge_id = m.id FROM case_merge m JOIN case_conflict theirs ON theirs.case_id = m.from_id
            WHERE x.case_id = :into AND x.merge_id = :merge AND m.case_id = :into AND m.from_id <> :from AND m.unmerged_at IS NULL
              AND theirs.officer_id = x.officer_id""",
            "DELETE FROM case_conflict WHERE case_id = :into AND merge_id = :merge AND officer_id IN (SELECT officer_id FROM case_conflict WHERE case_id = :from)");

    private final Session store;

    MergedRows(Session store) {
        this.store = store;
    }

    /** @return the reports */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> carry(CaseMerge merge) {
        CARRY.forEach(sql -> run(sql, merge));
        return OneColumn.of(
                        store,
                        "SELECT report_id FROM case_merge_report WHERE merge_id = :merge ORDER BY report_id",
                        UUID.class)
                .setParameter("merge", merge.id())
                .getResultList();
    }

    /** @return the reports that were still there, and did not leave and come back with another case */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> giveBack(CaseMerge merge) {
        GIVE_BACK.forEach(sql -> run(sql, merge));
        return OneColumn.of(store, """
                        UPDATE case_report SET case_id = :from
                        WHERE case_id = :into AND report_id IN (
                          SELECT g.report_id FROM case_merge_report g JOIN case_merge m ON m.id = g.merge_id
                          WHERE m.id = :merge AND NOT EXISTS (
                            SELECT FROM case_merge_report since JOIN case_merge s ON s.id = since.merge_id
                            WHERE since.report_id = g.report_id AND s.case_id = m.case_id AND s.unmerged_at IS NULL
                              AND (s.merged_at, s.id) > (m.merged_at, m.id)))
                        RETURNING report_id""", UUID.class)
                .setParameter("from", merge.from())
                .setParameter("into", merge.into())
                .setParameter("merge", merge.id())
                .getResultList();
    }

    /** Messages of their reporters that nobody has read. */
    int unreadOf(Collection<UUID> reports) {
        return OneColumn.of(store, """
                        SELECT count(DISTINCT m.id) FROM case_message_report x JOIN case_message m ON m.id = x.message_id
                        WHERE x.report_id = ANY(:reports) AND m.direction = 'FROM_REPORTER' AND m.read_at IS NULL""", Long.class)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getSingleResult()
                .intValue();
    }

    /** Of requests that wait for an officer, and that no task of this case is about. */
    List<TaskCause> waitingCauses(UUID caseId) {
        return OneColumn.of(store, """
                        SELECT DISTINCT q.kind FROM case_report l JOIN reporter_request q ON q.report_id = l.report_id
                        WHERE l.case_id = :case AND q.state = 'PENDING'
                          AND NOT EXISTS (SELECT FROM case_task t WHERE t.id = q.task_id AND t.case_id = :case)""", String.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(kind -> RequestKind.valueOf(kind).cause())
                .toList();
    }

    private void run(String sql, CaseMerge merge) {
        var query = store.createNativeMutationQuery(sql);
        if (sql.contains(":merge")) {
            query.setParameter("merge", merge.id());
        }
        if (sql.contains(":into")) {
            query.setParameter("into", merge.into());
        }
        if (sql.contains(":from")) {
            query.setParameter("from", merge.from());
        }
        query.executeUpdate();
    }
}
