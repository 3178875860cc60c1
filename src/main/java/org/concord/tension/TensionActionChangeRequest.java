package org.concord.tension;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different in an action; what is absent stays. Its kind, its wards and why it is done stay as they are.
 *
 * @param agency empty = nobody else's work
 * @param publicLine empty = nothing is to be said in public
 */
public record TensionActionChangeRequest(
        @Nullable String what,
        @Nullable UUID ownerId,
        @Nullable String agency,
        @Nullable Instant dueAt,
        @Nullable TaskState state,
        @Nullable String outcome,
        @Nullable String publicLine) {

    public boolean isEmpty() {
        return !changesWork() && Stream.of(outcome, publicLine).allMatch(Objects::isNull);
    }

    /** Beside what came of it and what is said of it. */
    boolean changesWork() {
        return Stream.of(what, ownerId, agency, dueAt, state).anyMatch(Objects::nonNull);
    }
}
