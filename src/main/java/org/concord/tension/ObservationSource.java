package org.concord.tension;

/** How near whoever records an observation was to it: half of a light version of the police's grading of intelligence. */
public enum ObservationSource {
    DIRECT,
    SECOND_HAND,
    RUMOUR
}
