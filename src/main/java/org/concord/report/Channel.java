package org.concord.report;

/** The door a report came in by. */
public enum Channel {
    PUBLIC_API,
    PUBLIC_FORM,
    STAFF,
    REPORTING_CENTRE,
    PARTNER_API,
    PARTNER_IMPORT,
    OPEN311
}
