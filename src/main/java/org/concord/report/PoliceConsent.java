package org.concord.report;

import java.util.Comparator;
import java.util.List;

/** What the reporter allows to be told to the police. */
public enum PoliceConsent {
    NO,
    WITHOUT_IDENTITY,
    NAMED,
    ALREADY_REPORTED;

    /** By how little we may tell: that they know already is no leave to tell them more. */
    static final Comparator<PoliceConsent> STRICTEST_FIRST =
            Comparator.comparing(List.of(NO, ALREADY_REPORTED, WITHOUT_IDENTITY, NAMED)::indexOf);

    /** Whether it allows nothing that the other does not. What the police know already says nothing of what we may tell them. */
    boolean isWithin(PoliceConsent other) {
        return this == other || this == NO || this == WITHOUT_IDENTITY && other == NAMED;
    }
}
