package org.concord.tension;

/** How sure it is that what was observed is so: the other half of its grade. */
public enum ObservationCertainty {
    CONFIRMED,
    LIKELY,
    UNKNOWN
}
