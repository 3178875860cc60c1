package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at an event again.
 *
 * @param dueOn the day for which it was due; null if nobody had planned it
 * @param proposal what the level should become, and why; only where it should be raised
 */
public record EventReviewView(
        UUID id,
        @Nullable LocalDate dueOn,
        String seen,
        ReviewFinding finding,
        @Nullable String proposal,
        PersonView reviewedBy,
        Instant reviewedAt) {}
