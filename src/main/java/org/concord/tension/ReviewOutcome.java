package org.concord.tension;

/** What a review of an observation finds: it still holds, or it is over. */
public enum ReviewOutcome {
    KEPT,
    CLOSED
}
