package org.concord.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An action as those who may see its case read it.
 *
 * @param taskId the task by which it also stands in the list of what there is to do
 * @param publicLine what may be said of it in public, once two people have looked at it; null if nothing
 */
public record ActionView(
        UUID id,
        String caseReference,
        String kind,
        String label,
        String what,
        List<Integer> charterPoints,
        PersonView owner,
        Instant noticedAt,
        Instant dueAt,
        boolean overdue,
        TaskState state,
        @Nullable String outcome,
        @Nullable String publicLine,
        @Nullable PersonView createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        UUID taskId,
        int version) {}
