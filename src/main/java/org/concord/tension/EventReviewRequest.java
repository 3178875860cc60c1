package org.concord.tension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw who looked at an event again.
 *
 * @param dueOn the day for which it was due; unsaid: the earliest that is due by now, or none
 * @param proposal needed where the level should be raised, and left out otherwise
 */
public record EventReviewRequest(
        @Nullable LocalDate dueOn,
        @Nullable String seen,
        @Nullable ReviewFinding finding,
        @Nullable String proposal) {}
