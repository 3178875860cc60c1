package org.concord.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different in an action; what is absent stays.
 *
 * @param publicLine empty = nothing is to be said in public
 */
public record ActionChangeRequest(
        @Nullable String what,
        @Nullable UUID ownerId,
        @Nullable Instant dueAt,
        @Nullable TaskState state,
        @Nullable String outcome,
        @Nullable List<@Nullable Integer> charterPoints,
        @Nullable String publicLine) {

    public boolean isEmpty() {
        return !changesTask() && Stream.of(outcome, charterPoints, publicLine).allMatch(Objects::isNull);
    }

    boolean changesTask() {
        return Stream.of(what, ownerId, dueAt, state).anyMatch(Objects::nonNull);
    }
}
