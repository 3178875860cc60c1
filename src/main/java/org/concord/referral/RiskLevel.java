package org.concord.referral;

/** How great the risk is to those who were targeted. Three: more say no more (EMPAC, research on hate crime risk assessing). */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    /** As the store has it, from 1. */
    int rank() {
        return ordinal() + 1;
    }

    static RiskLevel ofRank(int rank) {
        return values()[rank - 1];
    }
}
