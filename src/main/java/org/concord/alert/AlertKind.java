package org.concord.alert;

/** What an alert is about. */
public enum AlertKind {
    NEW_CASE,
    /** A person found it graver than the rules did. */
    REGRADED,
    /** Somebody has an interest of their own in it; others must take it over. */
    CONFLICT,
    /** About nothing: whether the way to a person works. */
    TEST
}
