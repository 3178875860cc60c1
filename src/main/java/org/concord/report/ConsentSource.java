package org.concord.report;

/** By whom a version of the consent was given; the names in the store. */
public enum ConsentSource {
    /** With the report. */
    REPORT,
    /** By whoever holds the receipt: only ever narrower than before. */
    RECEIPT_HOLDER,
    /** By an officer, after checking that it was the reporter who asked. */
    OFFICER
}
