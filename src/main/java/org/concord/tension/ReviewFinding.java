package org.concord.tension;

/** What somebody who looks at an event again thinks of the level of tension. It changes no level: a named officer decides that. */
public enum ReviewFinding {
    UNCHANGED,
    /** The level should be raised; how, and why, is said in words. */
    RAISE
}
