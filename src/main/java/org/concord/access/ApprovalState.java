package org.concord.access;

/** How a two-person act stands. {@link #EXPIRED} is never stored: it follows from the time. */
public enum ApprovalState {
    PENDING,
    APPROVED,
    REFUSED,
    EXPIRED
}
