package org.concord.tension;

/** Whether the line against a rumour may be said in public. */
public enum LineState {
    /** For a second person. */
    WAITING,
    APPROVED,
    REFUSED
}
