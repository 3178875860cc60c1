package org.concord.tension;

/** Whether an observation is still looked at. */
public enum ObservationState {
    OPEN,
    CLOSED
}
