package org.concord.report;

/** How exactly the time of the incident is known. */
public enum Precision {
    EXACT,
    APPROXIMATE,
    DAY,
    ONGOING,
    UNKNOWN
}
