package org.concord.casework;

/** How two cases belong together. */
public enum LinkKind {
    SAME_INCIDENT,
    SAME_VICTIM,
    SAME_SUBJECT,
    SAME_PLACE,
    RELATED
}
