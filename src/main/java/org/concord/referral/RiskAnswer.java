package org.concord.referral;

/** What is known of a question about risk. */
public enum RiskAnswer {
    YES,
    NO,
    UNKNOWN
}
