package org.concord.report;

/** What is known of a file's harmlessness. The names stand in the store and in the contract. */
public enum AttachmentState {
    /** A scanner is there and has not spoken yet: nobody gets the file. */
    UNSCANNED,
    /** There was no scanner: whoever gets the file is told so. */
    NOT_SCANNED,
    CLEAN,
    /** Malware was found: nobody gets the file any more. */
    QUARANTINED;

    public boolean isOpen() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}
