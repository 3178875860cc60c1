package org.concord.casework;

/** What an accepted withdrawal means for the case. */
public enum WithdrawalEffect {
    /** We go on without the reporter, because somebody may be in danger or others are concerned too. */
    CASE_GOES_ON,
    /** It is withdrawn; a grave one only by two officers. */
    CASE_WITHDRAWN
}
