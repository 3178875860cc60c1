package org.concord.alert;

/** OPEN and ESCALATED are unanswered; EXPIRED means that the case was closed or merged first, never that time ran out. */
public enum AlertState {
    OPEN,
    ESCALATED,
    ACKNOWLEDGED,
    EXPIRED
}
