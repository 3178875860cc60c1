package org.concord.casework;

/** On which ground somebody is shown who told a report; the names in the contract and in the trail. */
public enum IdentityGround {
    /** The case is theirs, and the reporter gave their name. */
    ASSIGNED,
    /** They are the officer on duty for it, and the reporter gave their name. */
    ON_DUTY,
    /** A custodian decided so, for a while. */
    GRANTED,
    /** They broke the glass of a grave case. */
    GLASS_BROKEN
}
