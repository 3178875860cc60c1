package org.concord.intake;

/** What became of a row: a new report, one that we have already, or none. */
public enum ImportOutcome {
    ACCEPTED,
    DUPLICATE,
    REJECTED
}
