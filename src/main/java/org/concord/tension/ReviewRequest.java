package org.concord.tension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds who looks at an observation again.
 *
 * @param reviewBy by when to look once more if it is kept; two weeks from today if nothing is said
 */
public record ReviewRequest(
        @Nullable ReviewOutcome outcome,
        @Nullable String note,
        @Nullable LocalDate reviewBy) {}
