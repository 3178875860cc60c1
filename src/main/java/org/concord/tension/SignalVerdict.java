package org.concord.tension;

/** What a named officer found when they looked: something was there, or nothing was. */
public enum SignalVerdict {
    FINDING,
    NO_FINDING
}
