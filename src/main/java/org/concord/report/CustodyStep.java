package org.concord.report;

/** What can happen to a file. The names stand in the store and in the contract. */
public enum CustodyStep {
    RECEIVED,
    FOUND_CLEAN,
    QUARANTINED,
    NOT_SCANNED,
    COPY_MADE,
    /** It was tried to make a copy to be shown, and cannot be done. */
    NO_COPY,
    /** Somebody got the original. */
    READ,
    COPY_READ
}
