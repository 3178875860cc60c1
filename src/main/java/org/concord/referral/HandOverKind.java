package org.concord.referral;

/** To whom a worry is handed that is not this service's to look into. */
public enum HandOverKind {
    SAFEGUARDING_CHILD,
    SAFEGUARDING_ADULT,
    /** A worry about a person's radicalisation: never part of a case. */
    PREVENT
}
