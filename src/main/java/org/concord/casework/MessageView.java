package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the thread with a reporter.
 *
 * @param writtenBy null for what the reporter wrote
 * @param readAt null until the other side has read it, of several reporters all
 * @param reports by reference, whose reporters read it or wrote it
 */
public record MessageView(
        UUID id,
        MessageDirection direction,
        String text,
        @Nullable PersonView writtenBy,
        Instant writtenAt,
        @Nullable Instant readAt,
        List<String> reports) {}
