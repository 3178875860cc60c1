package org.concord.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is recorded of how tense the wards are. {@code subject} is {@code ward:} and the ward's code. */
public sealed interface LevelEvent extends AuditEvent {

    /**
     * A named officer decided how tense a ward is. {@code before} is null where nothing was ever decided; {@code cited} is on how many things it
     * stands; {@code detail} is why, and on which.
     */
    record TensionLevelDecided(
            String subject,
            int version,
            String level,
            @Nullable String before,
            Instant nextReview,
            int cited,
            @Nullable String detail)
            implements LevelEvent {}
}
