package org.concord.casework;

/** Why a case is closed. */
public enum ClosureReason {
    ACTION_TAKEN,
    NO_FURTHER_ACTION,
    INSUFFICIENT_INFORMATION,
    POLICE_PRIMACY,
    TRANSFERRED,
    LAWFUL_EXPRESSION,
    MALICIOUS
}
