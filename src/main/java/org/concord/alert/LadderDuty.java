package org.concord.alert;

/** In which capacity somebody is told; the order is that of the contract's ladder. The names in the rules and in the store. */
public enum LadderDuty {
    /** Of the ward and strand; out of hours whoever has the turn. */
    OFFICER,
    /** Stands in for the officer. */
    DEPUTY,
    /** Everybody with that role. */
    COORDINATOR,
    /** The last rung. */
    DUTY_DIRECTOR
}
