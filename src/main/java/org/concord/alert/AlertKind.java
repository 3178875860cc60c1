package org.concord.alert;

/** What an alert is about. */
public enum AlertKind {
    NEW_CASE,
    /** Tension is reported from several wards within a short time: one alert of the whole city, which further such cases join. */
    CITY_TENSION,
    /** A person found it graver than the rules did. */
    REGRADED,
    /** Somebody has an interest of their own in it; others must take it over. */
    CONFLICT,
    /** So many incidents of the same victim, place or subject that the coordinators are to look at all of them. */
    CASE_REVIEW,
    /** Reports rise somewhere by more than chance: it is about a signal, not about a case. */
    SPIKE,
    /** About nothing: whether the way to a person works. */
    TEST
}
