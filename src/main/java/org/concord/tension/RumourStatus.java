package org.concord.tension;

/** What checking a rumour against facts has come to. */
public enum RumourStatus {
    UNVERIFIED,
    FALSE,
    PARTLY_TRUE,
    TRUE
}
