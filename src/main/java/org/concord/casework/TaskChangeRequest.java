package org.concord.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to become different in a task; what is absent stays. */
public record TaskChangeRequest(
        @Nullable String title,
        @Nullable UUID ownerId,
        @Nullable Instant dueAt,
        @Nullable TaskState state) {

    boolean isEmpty() {
        return Stream.of(title, ownerId, dueAt, state).allMatch(Objects::isNull);
    }
}
