package org.concord.tension;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.casework.TaskState;
import org.concord.referral.ActionKind;
import org.jspecify.annotations.Nullable;

/** An action as it is to be, or as it was. */
record TensionActionForm(
        ActionKind kind,
        String what,
        List<Integer> wards,
        @Nullable TensionLink because,
        UUID owner,
        @Nullable String agency,
        Instant noticedAt,
        Instant dueAt,
        TaskState state,
        @Nullable String outcome,
        @Nullable String publicLine) {}
