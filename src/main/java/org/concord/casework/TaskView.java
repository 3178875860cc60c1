package org.concord.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as those who may see its case read it.
 *
 * @param overdue whether it is open although its time is over
 * @param createdBy null for what came of an act of the reporter, which {@code cause} names
 * @param endedAt when it was done or cancelled; null while it is open
 */
public record TaskView(
        UUID id,
        String caseReference,
        String title,
        PersonView owner,
        Instant dueAt,
        boolean overdue,
        TaskState state,
        @Nullable PersonView createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        int version,
        @Nullable TaskCause cause) {}
