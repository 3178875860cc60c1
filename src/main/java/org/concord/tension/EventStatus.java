package org.concord.tension;

/** How an event stands. {@link #PAST} is never stored: it follows from the day. */
public enum EventStatus {
    PLANNED,
    CONFIRMED,
    CANCELLED,
    PAST
}
