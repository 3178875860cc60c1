package org.concord.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the thread with the reporter.
 *
 * @param writtenBy null for what the reporter wrote
 * @param readAt null until the other side has read it
 */
public record MessageView(
        UUID id,
        MessageDirection direction,
        String text,
        @Nullable PersonView writtenBy,
        Instant writtenAt,
        @Nullable Instant readAt) {}
