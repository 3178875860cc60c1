package org.concord.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.Cursor;
import org.concord.triage.Severity;

/** The orders of the queue, each with its keyset position; the words are those of the indexes. */
enum QueueSort {
    /** Severity, then due, then age. */
    PRIORITY(
            "c.severity, c.due_order, c.received_at, c.id",
            "(c.severity, c.due_order, c.received_at, c.id) > (CAST(:p0 AS smallint), CAST(:p1 AS timestamptz), CAST(:p2 AS timestamptz), CAST(:p3 AS uuid))") {
        @Override
        List<String> position(CaseRow row) {
            return List.of(
                    String.valueOf(row.severity().rank()),
                    row.dueOrder(),
                    row.receivedAt().toString(),
                    row.id().toString());
        }
    },
    /** The newest first. */
    RECEIVED("c.received_at DESC, c.id DESC", "(c.received_at, c.id) < (CAST(:p0 AS timestamptz), CAST(:p1 AS uuid))") {
        @Override
        List<String> position(CaseRow row) {
            return List.of(row.receivedAt().toString(), row.id().toString());
        }
    },
    /** The most pressing first; those without a time last. */
    DUE("c.due_order, c.id", "(c.due_order, c.id) > (CAST(:p0 AS timestamptz), CAST(:p1 AS uuid))") {
        @Override
        List<String> position(CaseRow row) {
            return List.of(row.dueOrder(), row.id().toString());
        }
    },
    /** The most recently changed first. */
    UPDATED("c.updated_at DESC, c.id DESC", "(c.updated_at, c.id) < (CAST(:p0 AS timestamptz), CAST(:p1 AS uuid))") {
        @Override
        List<String> position(CaseRow row) {
            return List.of(row.updatedAt().toString(), row.id().toString());
        }
    };

    static final String NEVER = "infinity";

    private final String order;
    private final String after;

    QueueSort(String order, String after) {
        this.order = order;
        this.after = after;
    }

    String order() {
        return order;
    }

    /** The predicate for what comes after a position. */
    String after() {
        return after;
    }

    abstract List<String> position(CaseRow row);

    int parts() {
        return this == PRIORITY ? 4 : 2;
    }

    /**
     * The position as the database can read it, whoever wrote the cursor.
     *
     * @throws IllegalArgumentException if a part is neither time, id nor severity
     */
    List<String> checked(List<String> parts) {
        List<String> clean = new ArrayList<>();
        if (this == PRIORITY) {
            clean.add(String.valueOf(
                    Severity.ofRank(Integer.parseInt(parts.getFirst())).rank()));
        }
        for (String part : parts.subList(clean.size(), parts.size() - 1)) {
            clean.add(part.equals(NEVER) ? NEVER : Cursor.instant(part).toString());
        }
        clean.add(UUID.fromString(parts.getLast()).toString());
        return clean;
    }

    /** As it stands in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueueSort> of(String code) {
        return Stream.of(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
