package org.concord.tension;

import org.jspecify.annotations.Nullable;

/** How well something is known turned out to be otherwise than it was said: the grade as it was, and as it is. */
public record Regrading(
        ObservationSource sourceBefore,
        ObservationCertainty certaintyBefore,
        ObservationSource source,
        ObservationCertainty certainty) {

    /**
     * What a review makes of a grade.
     *
     * @param source null = as it was; {@code certainty} likewise
     * @return null if the grade stays as it was, or is of a nil return
     */
    static @Nullable Regrading of(
            NewObservation.Grade before, @Nullable ObservationSource source, @Nullable ObservationCertainty certainty) {
        if (before.source() == null || before.certainty() == null) {
            return null;
        }
        Regrading regrading = new Regrading(
                before.source(),
                before.certainty(),
                source == null ? before.source() : source,
                certainty == null ? before.certainty() : certainty);
        return regrading.changesNothing() ? null : regrading;
    }

    private boolean changesNothing() {
        return source == sourceBefore && certainty == certaintyBefore;
    }
}
