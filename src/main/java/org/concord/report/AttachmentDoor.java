package org.concord.report;

/** How a file came. The names stand in the store and in the contract. */
public enum AttachmentDoor {
    /** Together with the report. */
    WITH_REPORT,
    /** Later, from whoever holds the receipt. */
    REPORTER,
    /** An officer added it. */
    OFFICER
}
