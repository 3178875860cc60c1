package org.concord.casework;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** A row of the queue as it comes from the store. */
record CaseRow(
        UUID id,
        String reference,
        CaseStatus status,
        Severity severity,
        Category category,
        ReportKind kind,
        @Nullable Integer ward,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable UUID assignee,
        int reportCount,
        int unreadMessages,
        int version,
        Instant updatedAt,
        boolean restricted) {

    static final String COLUMNS =
            "c.id, c.reference, c.status, c.severity, c.category, c.kind, c.ward_id, c.received_at, c.due_at, c.assignee_id,"
                    + " c.report_count, c.unread_messages, c.version, c.updated_at, c.restricted";

    static CaseRow of(Tuple row) {
        return new CaseRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                CaseStatus.valueOf(row.get(2, String.class)),
                Severity.ofRank(row.get(3, Number.class).intValue()),
                Category.valueOf(row.get(4, String.class)),
                ReportKind.valueOf(row.get(5, String.class)),
                row.get(6, Integer.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, UUID.class),
                row.get(10, Number.class).intValue(),
                row.get(11, Number.class).intValue(),
                row.get(12, Number.class).intValue(),
                row.get(13, Instant.class),
                row.get(14, Boolean.class));
    }

    /** As the generated column of the store has it. */
    String dueOrder() {
        return dueAt == null ? QueueSort.NEVER : dueAt.toString();
    }
}
