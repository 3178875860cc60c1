package org.concord.report;

/** How often something like it happened before. */
public enum PreviousIncidents {
    NONE,
    ONE_OR_TWO,
    THREE_OR_MORE,
    UNKNOWN
}
