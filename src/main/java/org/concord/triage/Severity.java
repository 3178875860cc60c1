package org.concord.triage;

/** How grave a case is; {@link #rank()} 1 is the gravest and what the store keeps. */
public enum Severity {
    P1_CRITICAL,
    P2_HIGH,
    P3_MEDIUM,
    P4_LOW;

    /** 1 (gravest) to 4. */
    public int rank() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException if the rank is not 1 to 4 */
    public static Severity ofRank(int rank) {
        if (rank < 1 || rank > values().length) {
            throw new IllegalArgumentException("severity rank " + rank);
        }
        return values()[rank - 1];
    }

    public boolean graverThan(Severity other) {
        return rank() < other.rank();
    }
}
