package org.concord.report;

/** By which of the answers the ward of a report was found; the first that tells decides. */
public enum WardFoundBy {
    POINT,
    POSTCODE,
    CODE
}
