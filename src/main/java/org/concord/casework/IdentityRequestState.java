package org.concord.casework;

/**
 * How a request to see who told us stands. {@link #ENDED} is never stored: it follows from the time, or from who closed it before.
 * {@link #LAPSED} follows from the time, too, and is stored a little later, when whoever asked is told.
 */
public enum IdentityRequestState {
    PENDING,
    /** Open to whoever asked, now. */
    GRANTED,
    REFUSED,
    /** It was open. */
    ENDED,
    /** Nobody decided it in time. */
    LAPSED
}
