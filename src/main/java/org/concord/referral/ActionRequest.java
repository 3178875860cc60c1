package org.concord.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to resolve a conflict.
 *
 * @param kind code of an {@link ActionKind}
 * @param ownerId the calling officer if nobody is named
 * @param dueAt not needed where the kind has a clock of its own
 * @param noticedAt now if nothing is said
 * @param charterPoints those of the kind if nothing is said
 * @param publicLine what may be said of it in public, once two people have looked at it
 */
public record ActionRequest(
        @Nullable String kind,
        @Nullable String what,
        @Nullable UUID ownerId,
        @Nullable Instant dueAt,
        @Nullable Instant noticedAt,
        @Nullable List<@Nullable Integer> charterPoints,
        @Nullable String publicLine) {}
