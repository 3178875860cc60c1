package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a case, from every table that tells of it. What the view of a case keeps from its reader is not in here either: other
 * cases to which it is linked, why it is restricted, who has an interest of their own in it, worries handed to Prevent, and who read it.
 */
@ApplicationScoped
class Happenings {
    private static final String ALL = """
            SELECT r.received_at AS at, 'REPORTED' AS what, r.id AS id, CAST(r.channel AS text) AS value, CAST(NULL AS uuid) AS by, CAST(NULL AS text) AS words
              FROM report r JOIN case_report cr ON cr.report_id = r.id WHERE cr.case_id = :case
            UNION ALL SELECT moved_at, 'MOVED', id, to_status, moved_by, reason FROM case_move WHERE case_id = :case
            UNION ALL SELECT made_at, 'ASSESSED', id, (ARRAY['P1_CRITICAL', 'P2_HIGH', 'P3_MEDIUM', 'P4_LOW'])[severity], confirmed_by, rationale
              FROM assessment WHERE case_id = :case
            UNION ALL SELECT paused_at, 'PAUSED', id, reason, paused_by, note FROM case_pause WHERE case_id = :case
            UNION ALL SELECT resumed_at, 'RESUMED', id, NULL, resumed_by, NULL FROM case_pause WHERE case_id = :case AND resumed_at IS NOT NULL
            UNION ALL SELECT broken_at, 'GLASS_BROKEN', id, NULL, officer_id, reason FROM break_glass WHERE case_id = :case
            UNION ALL SELECT a.received_at, 'EVIDENCE_ADDED', a.id, a.door, a.added_by, NULL
              FROM attachment a JOIN case_report cr USING (report_id) WHERE cr.case_id = :case
            UNION ALL SELECT a.state_since, 'EVIDENCE_QUARANTINED', a.id, NULL, NULL, a.finding
              FROM attachment a JOIN case_report cr USING (report_id) WHERE cr.case_id = :case AND a.state = 'QUARANTINED'
            UNION ALL SELECT raised_at, 'ALERT_RAISED', id, kind, NULL, NULL FROM alert WHERE case_id = :case
            UNION ALL SELECT acknowledged_at, 'ALERT_ACKNOWLEDGED', id, NULL, acknowledged_by, NULL FROM alert WHERE case_id = :case AND acknowledged_at IS NOT NULL
            UNION ALL SELECT merged_at, 'MERGED', id, NULL, merged_by, NULL FROM case_merge WHERE case_id = :case
            UNION ALL SELECT unmerged_at, 'UNMERGED', id, NULL, unmerged_by, NULL FROM case_merge WHERE case_id = :case AND unmerged_at IS NOT NULL
            UNION ALL SELECT merged_at, 'BECAME_DUPLICATE', id, NULL, merged_by, NULL FROM case_merge WHERE from_id = :case
            UNION ALL SELECT unmerged_at, 'STANDS_ALONE', id, NULL, unmerged_by, NULL FROM case_merge WHERE from_id = :case AND unmerged_at IS NOT NULL
            UNION ALL SELECT split_at, CASE WHEN to_id = :case THEN 'SPLIT_OFF' ELSE 'SPLIT' END, id, NULL, split_by, reason
              FROM case_split WHERE :case IN (case_id, to_id)
            UNION ALL SELECT written_at, 'NOTE', id, audience, written_by, text FROM case_note WHERE case_id = :case
            UNION ALL SELECT m.written_at, 'MESSAGE_' || m.direction, m.id, NULL, m.written_by, m.text FROM case_message m
              WHERE m.id IN (SELECT x.message_id FROM case_report l JOIN case_message_report x ON x.report_id = l.report_id WHERE l.case_id = :case)
            UNION ALL SELECT t.created_at, CASE WHEN a.id IS NULL THEN 'TASK_ADDED' ELSE 'ACTION_ADDED' END, t.id, k.label, t.created_by, t.title
              FROM case_task t LEFT JOIN case_action a ON a.task_id = t.id LEFT JOIN action_kind k ON k.id = a.kind_id WHERE t.case_id = :case
            UNION ALL SELECT t.ended_at, CASE WHEN a.id IS NULL THEN 'TASK_' ELSE 'ACTION_' END || t.state, t.id, k.label, t.ended_by,
              coalesce(t.title || chr(10) || a.outcome, t.title)
              FROM case_task t LEFT JOIN case_action a ON a.task_id = t.id LEFT JOIN action_kind k ON k.id = a.kind_id
              WHERE t.case_id = :case AND t.ended_at IS NOT NULL
            UNION ALL SELECT q.asked_at, 'REQUESTED', q.id, q.kind, NULL, q.reason
              FROM reporter_request q JOIN case_report cr USING (report_id) WHERE cr.case_id = :case
            UNION ALL SELECT q.decided_at, 'REQUEST_DECIDED', q.id, q.state, q.decided_by, q.decision_reason
              FROM reporter_request q JOIN case_report cr USING (report_id) WHERE cr.case_id = :case AND q.decided_at IS NOT NULL
            UNION ALL SELECT assessed_at, 'RISK_ASSESSED', case_id, CAST(level AS text), assessed_by, reason FROM case_risk WHERE case_id = :case
            UNION ALL SELECT disclosed_at, 'DISCLOSED', id, recipient, disclosed_by, purpose FROM disclosure WHERE case_id = :case
            UNION ALL SELECT answered_at, 'DISCLOSURE_ANSWERED', id, outcome, NULL, answer FROM disclosure WHERE case_id = :case AND answered_at IS NOT NULL
            UNION ALL SELECT handed_over_at, 'HANDED_OVER', id, CASE WHEN referred THEN kind ELSE 'NOT_' || kind END, handed_over_by, NULL FROM safeguarding_hand_over WHERE case_id = :case""";

    /** One page, the newest first. */
    private static final String PAGE = "SELECT at, what, id, value, by, words FROM (" + ALL + """
            ) everything WHERE CAST(:at AS timestamptz) IS NULL OR (at, what, id) < (CAST(:at AS timestamptz), :what, :id)
            ORDER BY at DESC, what DESC, id DESC LIMIT :most""";

    private final Session store;

    Happenings(Session store) {
        this.store = store;
    }

    /** @param value code of what it led to */
    record Happening(
            Position at,
            @Nullable String value,
            @Nullable UUID by,
            @Nullable String words) {}

    /** Where in the list it stands. */
    record Position(Instant at, String what, UUID id) {
        private static final int PARTS = 3;

        /**
         * Null for the start of the list.
         *
         * @throws org.concord.platform.Refusal 400 for a cursor of another list
         */
        static @Nullable Position read(@Nullable String cursor, String list) {
            return Cursor.read(
                            cursor,
                            list,
                            PARTS,
                            parts -> new Position(
                                    Cursor.instant(parts.getFirst()), parts.get(1), UUID.fromString(parts.getLast())))
                    .orElse(null);
        }

        String write(String list) {
            return Cursor.write(list, at, what, id);
        }
    }

    List<Happening> of(UUID caseId, @Nullable Position before, int most) {
        return store.createNativeQuery(PAGE, Tuple.class)
                .setParameter("case", caseId)
                .setParameter("at", before == null ? null : before.at(), Instant.class)
                .setParameter("what", before == null ? "" : before.what())
                .setParameter("id", before == null ? new UUID(0, 0) : before.id())
                .setParameter("most", most)
                .getResultStream()
                .map(Happenings::happening)
                .toList();
    }

    private static Happening happening(Tuple row) {
        return new Happening(
                new Position(row.get(0, Instant.class), row.get(1, String.class), row.get(2, UUID.class)),
                row.get(3, String.class),
                row.get(4, UUID.class),
                row.get(5, String.class));
    }
}
