package org.concord.report;

/** A partner that the reporter allows to be told. */
public enum ConsentRecipient {
    HOUSING,
    EDUCATION,
    HEALTH,
    SOCIAL_CARE,
    VICTIM_SUPPORT
}
