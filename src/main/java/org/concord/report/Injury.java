package org.concord.report;

/** Injury as the reporter told it. */
public enum Injury {
    NONE,
    MINOR,
    SERIOUS,
    UNKNOWN
}
