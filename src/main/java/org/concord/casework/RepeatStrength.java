package org.concord.casework;

/** How sure a repeat is; the names in the store. */
public enum RepeatStrength {
    /** By something that one person or place alone has. */
    STRONG,
    /** By a name, which others may have too. */
    LIKELY
}
