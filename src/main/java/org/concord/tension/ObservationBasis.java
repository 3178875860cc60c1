package org.concord.tension;

/**
 * How an observation says what it says: experienced is how people feel, evidenced is what has happened, potential is what may happen (the EEP
 * of police tension monitoring).
 */
public enum ObservationBasis {
    EXPERIENCED,
    EVIDENCED,
    POTENTIAL
}
