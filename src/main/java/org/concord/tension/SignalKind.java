package org.concord.tension;

/** By which of its two ways a rise was found. */
public enum SignalKind {
    /** Of the last days. */
    SPIKE,
    /** Of weeks, of which none has to stand out. */
    SLOW_RISE
}
