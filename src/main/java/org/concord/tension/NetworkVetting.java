package org.concord.tension;

/** How it was made sure that a contact can be trusted. */
public enum NetworkVetting {
    NONE,
    REFERENCES,
    /** By the Disclosure and Barring Service (Police Act 1997, Part V). */
    DBS
}
