package org.concord.report;

/** What the reporter allows to be told to the police. */
public enum PoliceConsent {
    NO,
    WITHOUT_IDENTITY,
    NAMED,
    ALREADY_REPORTED
}
