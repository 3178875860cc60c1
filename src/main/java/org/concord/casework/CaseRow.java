package org.concord.casework;

import jakarta.persistence.Tuple;
import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
        boolean restricted,
        List<Integer> strands,
        List<Integer> types,
        boolean paused) {

    static final String COLUMNS =
            "c.id, c.reference, c.status, c.severity, c.category, c.kind, c.ward_id, c.received_at, c.due_at, c.assignee_id,"
                    + " c.report_count, c.unread_messages, c.version, c.updated_at, c.restricted, c.strand_ids, c.incident_type_ids, c.paused_at";

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
                row.get(14, Boolean.class),
                ids(row.get(15)),
                ids(row.get(16)),
                row.get(17) != null);
    }

    /** The same without Hibernate, for whole pages. */
    static CaseRow of(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                CaseStatus.valueOf(row.getString(3)),
                Severity.ofRank(row.getInt(4)),
                Category.valueOf(row.getString(5)),
                ReportKind.valueOf(row.getString(6)),
                row.getObject(7, Integer.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row.getObject(9, OffsetDateTime.class)),
                row.getObject(10, UUID.class),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getBoolean(15),
                ids(row.getArray(16).getArray()),
                ids(row.getArray(17).getArray()),
                row.getObject(18, OffsetDateTime.class) != null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Of an array of whatever whole numbers the driver makes of it. */
    private static List<Integer> ids(Object array) {
        if (array instanceof Number[] numbers) {
            Integer[] ids = new Integer[numbers.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = numbers[i].intValue();
            }
            return List.of(ids);
        }
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> ((Number) Array.get(array, i)).intValue())
                .toList();
    }

    /** As the generated column of the store has it. */
    String dueOrder() {
        return dueAt == null ? QueueSort.NEVER : dueAt.toString();
    }

    boolean isOverdue(Instant now) {
        return status.isOpen() && dueAt != null && dueAt.isBefore(now);
    }
}
