package org.concord.tension;

import java.time.Instant;

/** Whether what was decided of a ward still holds. It follows from the clock: nothing falls back to NORMAL by itself. */
public enum LevelState {
    DECIDED,
    NEEDS_REVIEW,
    NEVER_ASSESSED;

    /** From the very moment of the review on it needs one. */
    static LevelState of(Instant nextReview, Instant now) {
        return now.isBefore(nextReview) ? DECIDED : NEEDS_REVIEW;
    }
}
