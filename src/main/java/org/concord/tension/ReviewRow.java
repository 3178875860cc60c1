package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review of an observation as the store has it; its note is sealed. */
record ReviewRow(
        UUID id,
        UUID observation,
        ReviewOutcome outcome,
        byte @Nullable [] note,
        @Nullable LocalDate reviewBy,
        UUID by,
        Instant at) {}
