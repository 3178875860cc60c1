package org.concord.casework;

/** What a number or address is for. */
enum ContactPurpose {
    EMERGENCY,
    NON_EMERGENCY,
    SUPPORT,
    CHILDREN,
    SAFEGUARDING,
    REPORTING
}
