package org.concord.tension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds who looks at an observation again.
 *
 * @param note why; needed where the grade changes
 * @param reviewBy by when to look once more if it is kept; two weeks from today if nothing is said
 * @param source how it is known, if that was wrong; {@code certainty} likewise; null = as it was
 */
public record ReviewRequest(
        @Nullable ReviewOutcome outcome,
        @Nullable String note,
        @Nullable LocalDate reviewBy,
        @Nullable ObservationSource source,
        @Nullable ObservationCertainty certainty) {}
