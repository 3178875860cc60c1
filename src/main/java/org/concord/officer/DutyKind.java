package org.concord.officer;

/** What somebody is on duty as. */
public enum DutyKind {
    /** Told first. */
    OFFICER,
    /** Stands in. */
    DEPUTY,
    /** The last rung. */
    DUTY_DIRECTOR
}
