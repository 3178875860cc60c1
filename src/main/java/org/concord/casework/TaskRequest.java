package org.concord.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done in a case, by whom and by when. */
public record TaskRequest(
        @Nullable String title,
        @Nullable UUID ownerId,
        @Nullable Instant dueAt) {}
