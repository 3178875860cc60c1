package org.concord.tension;

/** OPEN and GREW go on; ENDED was quiet for a fortnight; WITHDRAWN rested on reports that turned out to be others. */
public enum SignalState {
    OPEN,
    GREW,
    ENDED,
    WITHDRAWN
}
