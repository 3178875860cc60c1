package org.concord.report;

/** What the reporter allows to be told to the police. */
public enum PoliceConsent {
    NO,
    WITHOUT_IDENTITY,
    NAMED,
    ALREADY_REPORTED;

    /** Whether it allows nothing that the other does not. What the police know already says nothing of what we may tell them. */
    boolean isWithin(PoliceConsent other) {
        return this == other || this == NO || this == WITHOUT_IDENTITY && other == NAMED;
    }
}
