package org.concord.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as lists show it: never an address.
 *
 * @param officerId null if it goes to a reporter, of whom nothing is said
 * @param dueAt when it is, or was last, to be tried
 * @param lastReason a code
 */
public record DeliveryItem(
        UUID id,
        String subjectKind,
        UUID subjectId,
        @Nullable UUID officerId,
        DeliveryChannel channel,
        int round,
        DeliveryState state,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        int attempts,
        @Nullable String lastOutcome,
        @Nullable String lastReason) {}
