package org.concord.delivery;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a message is owed to. */
public sealed interface Recipient {
    UUID id();

    /** As the store has them: one of the two is not null. */
    static Recipient of(@Nullable UUID officer, @Nullable UUID report) {
        return officer == null ? new Reporter(Objects.requireNonNull(report)) : new Officer(officer);
    }

    /** One of us. */
    record Officer(UUID id) implements Recipient {}

    /** Whoever made this report; where they are reached is asked of the vault at the moment of sending, and kept nowhere else. */
    record Reporter(UUID id) implements Recipient {}
}
