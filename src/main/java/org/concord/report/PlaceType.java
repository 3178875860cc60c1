package org.concord.report;

/** Where it happened, in kind. */
public enum PlaceType {
    HOME,
    STREET,
    PUBLIC_TRANSPORT,
    SHOP,
    PUB_RESTAURANT,
    PARK,
    EDUCATION,
    WORK,
    PLACE_OF_WORSHIP,
    RESIDENTIAL_CARE,
    PUBLIC_PREMISES,
    ONLINE,
    OTHER,
    UNKNOWN
}
