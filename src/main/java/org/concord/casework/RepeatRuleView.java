package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From how many incidents on a case review is due.
 *
 * @param kinds of what
 * @param count incidents
 * @param window within which time, as an ISO 8601 period such as P6M
 * @param version 0 is the standard that nobody put into force
 */
public record RepeatRuleView(
        List<RepeatKind> kinds,
        int count,
        String window,
        int version,
        @Nullable Instant putAt,
        @Nullable UUID putBy) {}
