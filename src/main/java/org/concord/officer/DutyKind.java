package org.concord.officer;

/** stand-in */
public enum DutyKind {
    OFFICER,
    DEPUTY,
    DUTY_DIRECTOR
}
