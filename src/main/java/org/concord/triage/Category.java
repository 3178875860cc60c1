package org.concord.triage;

/** What a case is, apart from strand and type. */
public enum Category {
    HATE_CRIME_SUSPECTED,
    HATE_INCIDENT,
    TENSION,
    OUT_OF_AREA
}
