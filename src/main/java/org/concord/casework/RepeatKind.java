package org.concord.casework;

/** What comes up again in another incident; the names in the store. */
public enum RepeatKind {
    VICTIM,
    PLACE,
    SUBJECT
}
