package org.concord.tension;

/** Who may see an observation: all in whose wards it is, or its author, coordinators and those it is shared with (government classifications, 2023). */
public enum ObservationMarking {
    OFFICIAL,
    OFFICIAL_SENSITIVE
}
