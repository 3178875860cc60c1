package org.concord.referral;

/** What came of a disclosure. */
public enum DisclosureOutcome {
    ACCEPTED,
    DECLINED,
    ACTION_TAKEN,
    NO_ACTION,
    NO_ANSWER
}
