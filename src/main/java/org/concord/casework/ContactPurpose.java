package org.concord.casework;

/** What a number or address is for. */
public enum ContactPurpose {
    EMERGENCY,
    NON_EMERGENCY,
    SUPPORT,
    CHILDREN,
    SAFEGUARDING,
    REPORTING
}
