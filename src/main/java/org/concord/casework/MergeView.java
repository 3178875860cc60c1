package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another case that is or was part of this one.
 *
 * @param from its reference; null if it is not the reader's to see
 * @param reports that came with it, by their references; without those that have left it for a case that is not the reader's to see
 * @param unmergedAt null while it is part of this one
 * @param since what was done while they were one; unmerging leaves it here
 */
public record MergeView(
        UUID id,
        @Nullable String from,
        List<String> reports,
        Instant mergedAt,
        UUID mergedBy,
        @Nullable Instant unmergedAt,
        @Nullable UUID unmergedBy,
        Since since) {

    /** How many of each. */
    public record Since(int notes, int tasks, int moves, int assessments, int links) {}
}
