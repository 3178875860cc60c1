package org.concord.referral;

import java.time.Instant;
import java.util.List;
import org.concord.casework.OwedTasks;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is to be, or as it was.
 *
 * @param owed its task
 */
record ActionForm(
        ActionKind kind,
        OwedTasks.Owed owed,
        Instant noticedAt,
        List<Integer> points,
        @Nullable String outcome,
        @Nullable String publicLine) {}
