package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of an observation as the store has it; its note is sealed.
 *
 * @param regrading null if the grade stayed as it was
 */
record ReviewRow(
        UUID id,
        UUID observation,
        ReviewOutcome outcome,
        byte @Nullable [] note,
        @Nullable LocalDate reviewBy,
        @Nullable Regrading regrading,
        UUID by,
        Instant at) {}
