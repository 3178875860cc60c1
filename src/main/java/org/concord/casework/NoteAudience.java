package org.concord.casework;

/** Whom a note is for. */
public enum NoteAudience {
    /** Those who work on the case here. */
    INTERNAL,
    /** Partner organisations as well. */
    PARTNER
}
