package org.concord.referral;

/**
 * One of the few questions, each of which changes something.
 *
 * @param ifYes the level that a yes alone leads to
 * @param ifUnknown what it leads to while nobody knows: of a grave matter that is no reassurance
 */
public record RiskQuestion(String code, String text, RiskLevel ifYes, RiskLevel ifUnknown) {

    /** What this answer alone leads to. */
    public RiskLevel levelOf(RiskAnswer answer) {
        return switch (answer) {
            case YES -> ifYes;
            case UNKNOWN -> ifUnknown;
            case NO -> RiskLevel.LOW;
        };
    }
}
