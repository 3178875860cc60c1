package org.concord.casework;

/** Why the service-level clock of a case may stand still. */
public enum PauseReason {
    AWAITING_VICTIM,
    AWAITING_PARTNER,
    POLICE_PRIMACY
}
