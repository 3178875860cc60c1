package org.concord.tension;

/** How far a rumour has gone. */
public enum RumourSpread {
    UNKNOWN,
    FEW,
    SPREADING,
    WIDE,
    FADING
}
