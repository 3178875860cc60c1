package org.concord.vault;

/** What two reports can have in common, found by keyed hashes alone; the names in the store. */
public enum RepeatSign {
    NAME,
    EMAIL,
    PHONE,
    /** A home, by all the words of its address. */
    ADDRESS,
    /** A home, by its full postcode and number. */
    HOUSE,
    /** A place that is nobody's home. */
    PLACE,
    SUBJECT_NAME
}
