package org.concord.casework;

/** Whether it was a crime: said only by those allowed to say it, apart from what was perceived. */
public enum CrimeStatus {
    NOT_ASSESSED,
    CRIME,
    NON_CRIME,
    UNCLEAR
}
