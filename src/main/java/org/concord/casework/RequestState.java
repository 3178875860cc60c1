package org.concord.casework;

/** What became of a request. */
public enum RequestState {
    /** Nobody has checked yet who asks. */
    PENDING,
    ACCEPTED,
    REFUSED,
    /** Its holder asked for something else, or took it back. */
    REPLACED
}
